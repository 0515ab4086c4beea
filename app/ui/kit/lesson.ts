/** A lesson as the renderer would hand it over. */
export const lesson = `
<h2 id="ai-duoc-ky">Ai được ký</h2>
<p>Văn bản điện tử có <strong>hai chữ ký số</strong>: của người có thẩm quyền và của cơ quan ban hành. Thiếu một trong hai, văn bản chưa có giá trị như bản gốc văn bản giấy<sup><a href="#fn1" id="fnref1">1</a></sup>.</p>
<ol><li>Người soạn thảo trình dự thảo trên phần mềm quản lý văn bản.</li><li>Người có thẩm quyền xem, sửa và ký số.<ul><li>Ký bằng thiết bị lưu khóa bí mật; hoặc</li><li>ký bằng SIM trên điện thoại.</li></ul></li><li>Văn thư cấp số, ghi ngày và ký số của cơ quan.</li></ol>
<aside class="note note-info"><p class="note-title">Thông tin</p><p>Hình ảnh chữ ký số của cơ quan là dấu màu đỏ, đặt trùm khoảng một phần ba chữ ký về bên trái.</p></aside>
<aside class="note note-tip"><p class="note-title">Gợi ý</p><p>Nhấn <kbd>Ctrl</kbd> + <kbd>P</kbd> để xem trước khi phát hành.</p></aside>
<aside class="note note-important"><p class="note-title">Quan trọng</p><p>Không giao thiết bị ký số và mã PIN cho người khác.</p></aside>
<aside class="note note-warning"><p class="note-title">Lưu ý</p><p>Tệp đã ký mà sửa dù một chữ, chữ ký số không còn hợp lệ.</p></aside>
<aside class="note note-caution"><p class="note-title">Cảnh báo</p><p>Không gửi văn bản mật qua thư điện tử.</p></aside>
<div class="step-list"><ol><li>Mở dự thảo trên hệ thống, nhấn <kbd>Ctrl</kbd> + <kbd>F</kbd> và tìm những chỗ còn bôi vàng.</li><li>Cắm thiết bị ký số, tự nhập mã PIN.<ul><li>Nhập sai hai lần: dừng lại, hỏi đầu mối hỗ trợ.</li></ul></li><li>Mở bảng chữ ký, xem chữ ký có hợp lệ không.</li></ol></div>
<div class="examples"><div class="example example-right"><p class="example-title">Đúng</p><p><code>2026-03-05_to-trinh-mua-sam_v2.docx</code></p><p>Ngày trước, việc sau: tệp tự xếp theo thời gian.</p></div><div class="example example-wrong"><p class="example-title">Chưa đúng</p><p><code>to trinh moi nhat (sua lan cuoi).docx</code></p><p>Ba tháng sau không ai biết bản nào là bản cuối.</p></div></div>
<h3 id="the-thuc">Thể thức theo Nghị định số 30/2020/NĐ-CP</h3>
<div class="table-scroll" role="region" aria-label="Thành phần thể thức" tabindex="0"><table><thead><tr><th>Thành phần</th><th>Cách trình bày</th><th align="right">Cỡ chữ</th></tr></thead><tbody><tr><td>Quốc hiệu</td><td>Chữ in hoa, đứng, đậm; ở phía trên cùng, bên phải trang đầu tiên</td><td align="right">12–13</td></tr><tr><td>Tiêu ngữ</td><td>Chữ in thường, đứng, đậm; canh giữa dưới Quốc hiệu</td><td align="right">13–14</td></tr></tbody></table></div>
<figure><svg viewBox="0 0 640 200" width="640" height="200" role="img" aria-label="Sơ đồ ba bước ký số"><rect x="10" y="60" width="180" height="80" rx="10" fill="#e9eff5"/><rect x="230" y="60" width="180" height="80" rx="10" fill="#e9eff5"/><rect x="450" y="60" width="180" height="80" rx="10" fill="#e9eff5"/><text x="100" y="105" text-anchor="middle" font-size="18">Soạn thảo</text><text x="320" y="105" text-anchor="middle" font-size="18">Ký cá nhân</text><text x="540" y="105" text-anchor="middle" font-size="18">Ký cơ quan</text></svg><figcaption>Hình 1. Ba bước từ dự thảo đến phát hành.</figcaption></figure>
<blockquote><p>“Chữ ký số trên văn bản điện tử phải đáp ứng đầy đủ các quy định của pháp luật.”</p></blockquote>
<p>Công thức <code>=COUNTIF(C2:C20;"Đạt")</code> đếm số người đạt. Tải mẫu: <a href="#mau" download>Mẫu tờ trình.docx (24 KB)</a></p>
<pre><code>Số: 05/QĐ-UBND
Lạng Sơn, ngày 05 tháng 01 năm 2026</code></pre>
<section class="footnotes"><ol><li id="fn1"><p>Điều 5 Nghị định số 30/2020/NĐ-CP. <a href="#fnref1">Trở lại</a></p></li></ol></section>
`
