/** Items that are one of a few. */
export const types = ['canBo', 'congChuc', 'vienChuc', 'nguoiLaoDong', 'khongChuyenTrach'] as const
export const sexes = ['female', 'male'] as const
