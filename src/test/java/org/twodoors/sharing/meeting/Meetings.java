package org.twodoors.sharing.meeting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.twodoors.sealing.Token;

/** Makes meetings for tests of pages that nobody can make one on. */
public final class Meetings {

    private Meetings() {}

    /**
     * Makes a meeting in ten days.
     *
     * @param application in which
     * @return the path of its team's page
     */
    public static String make(ApplicationContext application) {
        Token organiser = Token.random();
        LocalDate day = LocalDate.now().plusDays(10);
        application
                .getBean(MeetingService.class)
                .make(
                        organiser,
                        new Invitation(Invitation.VERSION, day, "", "", "", "", null, null, List.of(), null),
                        "");
        return "/team/" + organiser.text();
    }
}
