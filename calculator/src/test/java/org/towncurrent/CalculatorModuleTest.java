package org.towncurrent;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What the packages of the calculator may use, so that the browser's script stays small. */
@AnalyzeClasses(packages = "org.towncurrent", importOptions = ImportOption.DoNotIncludeTests.class)
class CalculatorModuleTest {

  /** Each of these adds 5 to 100 KB to the script. */
  private static final Set<String> HEAVY =
      Set.of(
          "java.lang.String.format",
          "java.lang.String.formatted",
          "java.lang.String.split",
          "java.lang.String.matches",
          "java.lang.String.replaceAll",
          "java.lang.String.replaceFirst",
          "java.lang.String.toLowerCase",
          "java.lang.String.toUpperCase",
          "java.lang.Double.parseDouble",
          "java.lang.Double.valueOf",
          "java.lang.Double.toString",
          "java.lang.Float.parseFloat",
          "java.lang.Enum.valueOf",
          "java.lang.Math.round");

  @ArchTest
  static final ArchRule ratesDependOnNothingElse =
      classes()
          .that()
          .resideInAPackage("org.towncurrent.rates")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.towncurrent.rates", "java.lang..", "java.util", "org.jspecify..")
          .because("the arithmetic runs on the JVM and in the browser alike");

  @ArchTest
  static final ArchRule usageDependsOnlyOnRates =
      classes()
          .that()
          .resideInAPackage("org.towncurrent.usage")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.towncurrent.usage",
              "org.towncurrent.rates",
              "java.lang..",
              "java.util",
              "org.jspecify..")
          .because("files are read alike on the JVM, where that is tested, and in the browser");

  @ArchTest
  static final ArchRule theBrowserDependsOnlyOnRatesAndUsage =
      classes()
          .that()
          .resideInAPackage("org.towncurrent.browser")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "org.towncurrent.browser",
              "org.towncurrent.rates",
              "org.towncurrent.usage",
              "org.teavm.jso..",
              "java.lang..",
              "java.util",
              "org.jspecify..");

  @ArchTest
  static final ArchRule nothingHeavyIsUsed =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.towncurrent.rates", "org.towncurrent.usage", "org.towncurrent.browser")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.math", "java.time..", "java.text", "java.util.regex")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.util.stream", "java.util.concurrent..", "java.io..", "java.nio..")
          .because("TeaVM would carry their tables into the script");

  @ArchTest
  static final ArchRule nothingHeavyIsCalled =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.towncurrent.rates", "org.towncurrent.usage", "org.towncurrent.browser")
          .should(
              callMethodWhere(
                  new DescribedPredicate<JavaMethodCall>("it brings much code along") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                      String name =
                          call.getTargetOwner().getFullName() + "." + call.getTarget().getName();
                      // Every enum has a valueOf of its own that nothing need call.
                      return HEAVY.contains(name) && !call.getOrigin().getName().equals("valueOf");
                    }
                  }));
}
