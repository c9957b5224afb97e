package org.twodoors.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LenientJsonTest {

    @Test
    void valuesAndFieldsThatAreNotKnownAreDroppedNotGuessed() {
        Answers answers = AnswersJson.lenient().readValue("""
                        {"child":{"setting":"castle","redFlags":["poison","dragon"],"shoeSize":31},
                         "areas":[],"chosen":[],
                         "needs":[{"need":"handwriting","schoolEffect":"huge","dailyEffect":"some"}]}
                        """, Answers.class);
        assertThat(answers.child().setting()).isNull();
        assertThat(answers.child().redFlags()).isEqualTo(Set.of(RedFlag.POISON));
        assertThat(answers.need("handwriting").schoolEffect()).isNull();
        assertThat(answers.need("handwriting").dailyEffect()).isEqualTo(DailyEffect.SOME);
    }
}
