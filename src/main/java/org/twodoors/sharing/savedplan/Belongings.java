package org.twodoors.sharing.savedplan;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.Drawer;
import org.twodoors.sharing.link.SharingTime;
import org.twodoors.sharing.meeting.SheetRows;
import org.twodoors.sharing.school.SchoolViews;
import org.twodoors.sharing.view.SharedViews;

/** Everything a family shared, sent or asked: what its token owns besides the saved plan. */
@Service
class Belongings {

    private final SharedViews views;
    private final SheetRows sheets;
    private final SchoolViews schoolViews;
    private final SharingTime time;

    Belongings(SharedViews views, SheetRows sheets, SchoolViews schoolViews, SharingTime time) {
        this.views = views;
        this.sheets = sheets;
        this.schoolViews = schoolViews;
        this.time = time;
    }

    /**
     * How many there are.
     *
     * @param family the family's token
     * @return a number of links, sheets and questions that have not expired
     */
    @Transactional(readOnly = true)
    public long count(Token family) {
        return views.countByOwnerHashAndExpiresAtAfter(Drawer.SHARED_VIEW_OWNER.hash(family), time.now())
                + sheets.countByOwnerHashAndExpiresAtAfter(Drawer.MEETING_SHEET_OWNER.hash(family), time.now())
                + schoolViews.countByOwnerHashAndExpiresAtAfter(Drawer.SCHOOL_VIEW_OWNER.hash(family), time.now());
    }

    /**
     * Takes all of them back.
     *
     * @param family the family's token
     */
    @Transactional
    public void takeBack(Token family) {
        views.deleteByOwnerHash(Drawer.SHARED_VIEW_OWNER.hash(family));
        sheets.deleteByOwnerHash(Drawer.MEETING_SHEET_OWNER.hash(family));
        schoolViews.deleteByOwnerHash(Drawer.SCHOOL_VIEW_OWNER.hash(family));
    }
}
