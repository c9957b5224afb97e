package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** The states, the District of Columbia and five territories, by postal code ({@link Question#STATE}); messages {@code state.<code>} name them. */
public enum UsState implements Coded {
    AL,
    AK,
    AZ,
    AR,
    CA,
    CO,
    CT,
    DE,
    DC,
    FL,
    GA,
    HI,
    ID,
    IL,
    IN,
    IA,
    KS,
    KY,
    LA,
    ME,
    MD,
    MA,
    MI,
    MN,
    MS,
    MO,
    MT,
    NE,
    NV,
    NH,
    NJ,
    NM,
    NY,
    NC,
    ND,
    OH,
    OK,
    OR,
    PA,
    RI,
    SC,
    SD,
    TN,
    TX,
    UT,
    VT,
    VA,
    WA,
    WV,
    WI,
    WY,
    AS,
    GU,
    MP,
    PR,
    VI;

    @Override
    public String code() {
        return name();
    }
}
