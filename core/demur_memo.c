#include "demur_inner.h"

#include "memo.h"
#include "show.h"

DemurStatus demur_case_memo(const DemurCase *one, DemurFormat format,
                            const DemurStyle *style, DemurText *out) {
    Demur *demur = one->demur;
    Memo *memo =
        demur_memo(one->result, demur_overrides_of(demur), demur->diag);
    if (memo == NULL)
        return demur_status(demur);
    Show show = demur_show_of(one, format, style);
    demur_show_memo(one->result, memo, &show, format == DEMUR_HTML,
                    &out->buffer);
    demur_memo_free(memo);
    return DEMUR_OK;
}
