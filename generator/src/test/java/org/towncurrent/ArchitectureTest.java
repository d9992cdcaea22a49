package org.towncurrent;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between the rooms of the house, and the habits kept in all of them. */
final class ArchitectureTest {

  private static final String ROOT = "org.towncurrent";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** What each package may use, besides itself. */
  private static final Map<String, List<String>> ARROWS =
      Map.ofEntries(
          Map.entry(
              "cli",
              List.of(
                  "rehearsal",
                  "report",
                  "bake",
                  "calendar",
                  "catalog",
                  "changes",
                  "edit",
                  "gallery",
                  "serve",
                  "paper",
                  "publish",
                  "facts",
                  "rates",
                  "words")),
          Map.entry(
              "rehearsal",
              List.of("bake", "gallery", "report", "serve", "publish", "facts", "rates")),
          Map.entry("report", List.of("render", "words", "facts", "rates")),
          Map.entry(
              "bake",
              List.of(
                  "gallery",
                  "report",
                  "read",
                  "rules",
                  "calendar",
                  "pages",
                  "qr",
                  "workbook",
                  "render",
                  "paper",
                  "publish",
                  "catalog",
                  "changes",
                  "edit",
                  "words",
                  "skin",
                  "facts",
                  "rates")),
          Map.entry("gallery", List.of("read", "render", "words", "facts")),
          Map.entry("catalog", List.of("read", "render", "words", "facts", "rates")),
          Map.entry("edit", List.of("facts", "rates")),
          Map.entry("changes", List.of("words", "facts", "rates")),
          Map.entry("serve", List.of("publish")),
          Map.entry("paper", List.of("rates")),
          Map.entry("publish", List.of()),
          Map.entry("render", List.of("words")),
          Map.entry("pages", List.of("qr", "workbook", "words", "calendar", "facts", "rates")),
          Map.entry("qr", List.of()),
          Map.entry("workbook", List.of()),
          Map.entry("rules", List.of("wording", "words", "calendar", "skin", "facts", "rates")),
          Map.entry("wording", List.of()),
          Map.entry("read", List.of("seal", "facts", "rates")),
          Map.entry("skin", List.of("facts")),
          Map.entry("seal", List.of("facts")),
          Map.entry("words", List.of("facts", "rates")),
          Map.entry("calendar", List.of("facts", "rates")),
          Map.entry("facts", List.of("rates")),
          Map.entry("browser", List.of("rates", "usage")),
          Map.entry("usage", List.of("rates")),
          Map.entry("equivalence", List.of("rates")),
          Map.entry("rates", List.of()));

  /** Libraries that one package alone knows. */
  private static final Map<String, List<String>> SECRETS =
      Map.of(
          "render", List.of("org.thymeleaf..", "org.attoparser.."),
          "read", List.of("com.fasterxml.jackson..", "org.yaml.snakeyaml..", "org.commonmark.."),
          "seal", List.of("javax.xml..", "org.w3c.dom..", "org.xml.sax.."),
          "bake", List.of("org.jbake..", "org.apache.commons.configuration2.."),
          "catalog", List.of("org.apache.commons.csv.."),
          "qr", List.of("io.nayuki.."),
          "workbook", List.of("org.dhatim.."),
          "cli", List.of("picocli.."));

  static Stream<String> rooms() {
    return ARROWS.keySet().stream().sorted();
  }

  static Stream<String> keepers() {
    return SECRETS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aPackageUsesOnlyThoseItMay(String room) {
    List<String> allowed =
        Stream.concat(Stream.of(room), listed(ARROWS, room).stream())
            .map(ArchitectureTest::everythingIn)
            .toList();
    classes()
        .that()
        .resideInAPackage(everythingIn(room))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed.toArray(String[]::new))
                .or(resideOutsideOfPackage(ROOT + "..")))
        .because("the arrows of the house are " + room + " -> " + ARROWS.get(room))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsArrows() {
    assertThat(packages().map(ArchitectureTest::room).collect(Collectors.toSet()))
        .as("a new package is entered in ARROWS, and in the drawing in the README")
        .isSubsetOf(ARROWS.keySet());
  }

  @ParameterizedTest
  @MethodSource("keepers")
  void onlyOnePackageKnowsALibrary(String keeper) {
    noClasses()
        .that(not(resideInAPackage(everythingIn(keeper))))
        .should()
        .dependOnClassesThat(resideInAnyPackage(listed(SECRETS, keeper).toArray(String[]::new)))
        .because("only " + keeper + " knows " + SECRETS.get(keeper))
        .check(CLASSES);
  }

  @Test
  void theClockIsReadInOnePlaceOnly() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + ".cli.SiteOptions")
        .should()
        .accessTargetWhere(callOf("now", "java.time."))
        .orShould()
        .accessTargetWhere(callOf("systemUTC", "java.time."))
        .orShould()
        .accessTargetWhere(callOf("systemDefaultZone", "java.time."))
        .orShould()
        .accessTargetWhere(callOf("systemDefault", "java.time."))
        .orShould()
        .accessTargetWhere(callOf("currentTimeMillis", "java.lang.System"))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .because("the day is an argument: the same input gives the same bytes on any day")
        .check(CLASSES);
  }

  @Test
  void nothingDependsOnTheLocaleOrTimeZoneOfTheMachine() {
    noClasses()
        .should()
        .accessTargetWhere(callOf("getDefault", "java.util.Locale"))
        .orShould()
        .accessTargetWhere(callOf("getDefault", "java.util.TimeZone"))
        .orShould()
        .accessTargetWhere(callOf("formatted", "java.lang.String"))
        .orShould()
        .accessTargetWhere(WITHOUT_LOCALE)
        .because("the same input gives the same bytes under any locale")
        .check(CLASSES);
  }

  private static final DescribedPredicate<JavaAccess<?>> WITHOUT_LOCALE =
      DescribedPredicate.describe(
          "String.format, toLowerCase, toUpperCase or printf without a Locale",
          access ->
              Set.of("format", "toLowerCase", "toUpperCase", "printf")
                      .contains(access.getTarget().getName())
                  && access.getTargetOwner().getPackageName().startsWith("java.")
                  && access.getTarget() instanceof AccessTarget.MethodCallTarget call
                  && Set.of("java.lang.String", "java.io.PrintStream", "java.io.PrintWriter")
                      .contains(access.getTargetOwner().getFullName())
                  && call.getRawParameterTypes().stream()
                      .noneMatch(type -> type.isEquivalentTo(Locale.class)));

  @Test
  void onlyTheCommandLineWritesToTheConsole() {
    noClasses()
        .that()
        .resideOutsideOfPackage(everythingIn("cli"))
        .should(ACCESS_STANDARD_STREAMS)
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIsForAndThatNothingIsNull() {
    assertThat(packages().filter(one -> !one.isAnnotatedWith(NullMarked.class)))
        .as("packages whose package-info is missing or not @NullMarked")
        .isEmpty();
  }

  @Test
  void classesAreNamedAfterThingsOfTheField() {
    noClasses()
        .should()
        .haveNameMatching(".*(Utils?|Manager|Helper|Impl)(\\$.*)?")
        .because("a name from the field says what a class is for")
        .check(CLASSES);
  }

  private static Stream<JavaPackage> packages() {
    return CLASSES.getPackage(ROOT).getSubpackagesInTree().stream()
        .filter(one -> !one.getClasses().isEmpty());
  }

  private static String room(JavaPackage one) {
    String name = one.getName().substring(ROOT.length() + 1);
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  private static List<String> listed(Map<String, List<String>> lists, String name) {
    return lists.getOrDefault(name, List.of());
  }

  private static String everythingIn(String room) {
    return ROOT + "." + room + "..";
  }

  private static DescribedPredicate<JavaAccess<?>> callOf(String method, String owner) {
    return DescribedPredicate.describe(
        owner + "..." + method + "()",
        access ->
            access.getTarget().getName().equals(method)
                && access.getTargetOwner().getFullName().startsWith(owner));
  }
}
