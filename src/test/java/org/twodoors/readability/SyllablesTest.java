package org.twodoors.readability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyllablesTest {

    @ParameterizedTest
    @CsvSource({
        "1, a the child child’s school schools help helped asks asked reached clothes rule eyes eye played hours tried",
        "1, here there more whole through friends months breathe aide tired don’t you young yes year two voice",
        "2, being going doing trying saying maybe quiet table little handled places boxes wanted needed lawyer player",
        "2, safety homework sometimes something someone sideways housework homeschool elsewhere safely careful careless",
        "2, every people clinic doctor other question language answer cookies worried special social movement science",
        "2, hungry agreed being argues guidance statements building raising basement likely business wider safer cases",
        "3, area ideas family different everyone everyday easier earlier happening anyone’s usual annual period serious",
        "3, Medicaid insurance therapy referral equipment practices medicine example video quieter understood department",
        "3, autism families difference several together tomorrow musical happier continue articles hospital radio",
        "4, education information necessary diagnosis occupation mediation technology usually intervention activity",
        "4, appropriate environment coordinate everybody’s vocational community deductible ordinary consultation",
        "5, evaluation occupational coordination disability individual educational authorization accommodation",
        "6, individualized rehabilitation educationally accessibility eligibility responsibilities"
    })
    void syllablesAreCountedAsPeopleSayThem(int count, String words) {
        for (String word : words.split(" ")) {
            assertThat(Syllables.of(word)).as(word).isEqualTo(count);
        }
    }

    @ParameterizedTest
    @CsvSource({"OT, 2", "IEP, 3", "504, 3", "60, 2", "R12, 3", "I, 1", "A, 1"})
    void acronymsAndNumbersAreSaidLetterByLetter(String word, int count) {
        assertThat(Syllables.of(word)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({
        "1, a el muy hay y que quien pie bien",
        "2, casa niño guía país días cuida guerra agua puerta cuatro",
        "3, atención escuela difícil familia clínica médica leerlo",
        "4, necesidad ayudarle escolares ejercicio evaluación",
        "5, ocupacional interrumpido"
    })
    void spanishSyllablesAreCountedAsPeopleSayThem(int count, String words) {
        for (String word : words.split(" ")) {
            assertThat(SpanishSyllables.of(word)).as(word).isEqualTo(count);
        }
    }
}
