package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the packages to the map in the README: each imports only what the map allows, and there are no circles. */
class HouseTest {

    private static final String HOUSE = "org.twodoors.";

    /** The map, from the top down: packages, and subpackages inside them. A package may use what its neighbors may use. */
    private static final Map<String, Set<String>> NEIGHBORS = Map.ofEntries(
            Map.entry("api", Set.of("pathways", "rules")),
            Map.entry("guide", Set.of("pages", "site", "pathways", "rules", "states", "catalog", "forms")),
            Map.entry("sharing", Set.of("sharing.savedplan", "sharing.meeting", "sharing.school", "sharing.view")),
            Map.entry("sharing.savedplan", Set.of("sharing.view", "sharing.meeting", "sharing.school")),
            Map.entry("sharing.meeting", Set.of("sharing.view")),
            Map.entry("sharing.school", Set.of("sharing.link")),
            Map.entry("sharing.view", Set.of("sharing.link")),
            Map.entry("sharing.link", Set.of("forms", "plan", "sealing", "time")),
            Map.entry("plan", Set.of("papers", "doors", "pathways", "draft", "states")),
            Map.entry("papers", Set.of("papers.calendar")),
            Map.entry("papers.calendar", Set.of("papers.files", "pathways", "draft", "states", "forms", "time")),
            Map.entry("papers.files", Set.of("forms", "pages")),
            Map.entry("doors", Set.of("pathways", "draft", "states", "forms", "time")),
            Map.entry("questionnaire", Set.of("draft", "pathways", "answers", "catalog", "forms")),
            Map.entry("draft", Set.of("pages", "answers", "sealing")),
            Map.entry("pathways", Set.of("rules")),
            Map.entry("rules", Set.of("answers", "catalog")),
            Map.entry("states", Set.of("answers")),
            Map.entry("answers", Set.of("catalog")),
            Map.entry("forms", Set.of()),
            Map.entry("catalog", Set.of("content")),
            Map.entry("content", Set.of()),
            Map.entry("time", Set.of()),
            Map.entry("sealing", Set.of()),
            Map.entry("pages", Set.of()),
            Map.entry("web.server", Set.of()),
            Map.entry("web.templates", Set.of("pages")),
            Map.entry("site", Set.of("pages", "time")),
            Map.entry("web", Set.of("web.server", "pages", "site", "content", "sealing", "forms")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.twodoors");

    @Test
    void everyPackageIsInTheMapAndTheMapHasNoEmptyPackage() {
        Set<String> packages = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (type.getPackageName().startsWith(HOUSE)) {
                packages.add(packageOf(type));
            }
        }
        assertThat(packages).isEqualTo(new TreeSet<>(NEIGHBORS.keySet()));
    }

    @Test
    void noPackageImportsWhatTheMapDoesNotAllow() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (!type.getPackageName().startsWith(HOUSE)) {
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass();
                boolean inHouse = target.getPackageName().startsWith(HOUSE);
                if (inHouse
                        && !packageOf(target).equals(packageOf(type))
                        && !allowed(packageOf(type)).contains(packageOf(target))) {
                    wrong.add(type.getName() + " -> " + target.getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theMapHasNoCircle() {
        NEIGHBORS.keySet().forEach(name -> assertThat(allowed(name)).as(name).doesNotContain(name));
    }

    @Test
    void theRulesKnowNoFrameworkNoClockAndNoLanguage() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (!type.getPackageName().equals(HOUSE + "rules")
                    && !type.getPackageName().equals(HOUSE + "pathways")) {
                continue;
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target = dependency.getTargetClass().getName();
                if (target.startsWith("org.springframework")
                        || target.startsWith("jakarta")
                        || target.startsWith("tools.jackson")
                        || target.startsWith("java.time")
                        || target.equals("java.util.Locale")
                        || target.equals("java.util.Random")) {
                    wrong.add(type.getName() + " -> " + target);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        for (String name : NEIGHBORS.keySet()) {
            assertThat(CLASSES.contain(HOUSE + name + ".package-info"))
                    .as("package-info of %s", name)
                    .isTrue();
            assertThat(CLASSES.get(HOUSE + name + ".package-info")
                            .isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                    .as("%s is null-marked", name)
                    .isTrue();
        }
    }

    private static String packageOf(JavaClass type) {
        return type.getPackageName().substring(HOUSE.length());
    }

    private static Set<String> allowed(String name) {
        Set<String> found = new HashSet<>();
        NEIGHBORS.getOrDefault(name, Set.of()).forEach(neighbor -> {
            found.add(neighbor);
            found.addAll(allowed(neighbor));
        });
        return found;
    }
}
