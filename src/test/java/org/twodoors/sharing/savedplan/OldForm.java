package org.twodoors.sharing.savedplan;

/** What the first version sealed, kept so that later versions are held to opening it. The token was made for this. */
public final class OldForm {

    public static final String TOKEN = "lfehedjkip2rgihzzjhr2slmhm36u7qb";
    public static final String CONTENT =
            "AVBzqK0tll/m68yBi7DlQq87YMifcdrzNx29Lf4uDlysP1mn3pcmvKlvg5v314kkxnhEqg98JcwMbFPUvxk8bwn3zN"
                    + "L7elnYrK0Pv6uTUUR7TS5K24KAlSKN6EIaEoNkSd5i8dp77TKrJNeyeABf3amMjOFqR3W+dlb1wDiblPal4R5yUovO"
                    + "A2Y1jgFaLa08nzb3+YsQ9WqMEp5msV631SeLJuI3iYJZrgd3cb/abn0k5UsBwemxxEbg4Q+2GD645b3uKxjLZgSRFi"
                    + "+tlucnpwKjRkSQUke1EPXVoGoVWpNCm6en+dkaatqLfeFmfZs0AC7nLz+mn4fsxhlwmsGbCHedCDAuyfniRBPwDyCQ"
                    + "d6t3fcLu52Vl3cCOA5qJnDwkT65pfGqktQQfpepXMVIx4TTFpHdiyKNWb0myOu2tc6+cWSWNCov3zso3g5BWmtaNyE"
                    + "irRo9yZcx+n8G3G9s6rco3nOuuqQ6xN+2pt/7Dy87MpyB3oQNEkftYOWsZfugB7XtwvpNc3g1jsLsmrjQyEN8PWDYT"
                    + "9AAvCgiJuGweY9kiKD7OAEqsDHPhyHZj/0I9WUNfo1gobfsS9aYbmQMcjKYeySVgrj/x8oSb/qOigKC1lRpTSU4KUg"
                    + "eveb2vre9azwhPmxG71RSKkpOMy/gquoe6g9rA6PLmok4ZDYwLS3kFhIoEo3F4XOJEumbmVJF+mzcC8qSb9xuix6NP"
                    + "bw==";
    public static final String OWNER =
            "AW8LevM39x5/YlFsITjiMlXE/J4M4crJFPgMqdr5jx5yK/MhWz7GKd+nkvrCvwLvERdIavxtl0/m/btHVSoTamdRw7"
                    + "/AH24R0jFErm8H64dxu0nhSVrK3mj0R1fBNEo5X8hJmZCCiPJ7QEuP2QZyfhr0uFqIXHu0IX00IJEUfWIiCZJZDyAk"
                    + "GtXryvr4fM+Mv0AvdEc0DvEI+5dKZeZ7jS8SmCSOhwdU4ru2DaYWQ8ehUPMTxmmkuGyQasc6Bztlplr7BO5uXYDdWf"
                    + "qXs74xqx+lfKKh06zi71T1o7fclnUR4yhu1b5FkeOlPClekTr0G27d0cmxj6vDxY1GY26PVSbq8he/9FzgDnx2Vk6C"
                    + "e0+zQcXaFHySF2q/pb4R8DO+TfSJS0bT91Ap7572mK/8QFDpRRwILomOICXUcBgb9JojdvcLDX0SZ5SYCPNNGQlEfE"
                    + "ZoglTJNzsDrgdyCf7WykZGr57yGq+eeI6/myxs9HEJYmrzABD9gwsCM6p3ZUXMZEZEh86c1C05kDT2h3z72NB7k/ZN"
                    + "e11rFZQ+c02g+aqcfLFqLX3p33f0rl0QAZK9ye1Vi1d39PkGNxMO+p09V7WJewkuvfjnZCA8fw01ZiOv4W7GwRQhrj"
                    + "BaGCkr8nJ1iMy+PO7YthLc3RrclkyV9fcboLyhH9bN0vr2LAul3+zRyOvlGm4M8Qk6/d8NeIriwHsFH8yHC1fPbVO7"
                    + "HQ==";

    private OldForm() {}
}
