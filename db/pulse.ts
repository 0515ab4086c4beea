/** The one row whose writing proves that writing works. Nothing else is in it. */
export const beat = 'update pulse set beats = beats + 1 where id = 1'
