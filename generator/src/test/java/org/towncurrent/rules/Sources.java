package org.towncurrent.rules;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The generator's own sources, read by the compiler: what they say of rules and of findings. */
final class Sources {

  private static final Path MAIN = Path.of("src", "main", "java");

  private static final Pattern CODE = Pattern.compile("[a-z]+(?:-[a-z]+)*");

  /** A rule, as its class is written. */
  record RuleClass(String name, List<String> documentation, Set<String> couldNot) {}

  private final Map<String, RuleClass> rules = new LinkedHashMap<>();
  private final Set<String> formatCodes = new TreeSet<>();

  /** Methods by name. */
  private final Map<String, List<MethodTree>> groundMethods = new HashMap<>();

  private final Map<String, String> groundConstants = new HashMap<>();

  private Sources() {}

  static Sources read() throws IOException {
    Sources sources = new Sources();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Path> files;
    try (Stream<Path> all = Files.walk(MAIN)) {
      files = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      units.stream().filter(unit -> is(unit, "rules/Ground.java")).forEach(sources::ground);
      DocTrees docs = DocTrees.instance(task);
      units.stream().filter(Sources::isOfRules).forEach(unit -> sources.rules(unit, docs));
      sources.formatCodes(units.stream().filter(unit -> !isOfRules(unit)).toList());
    }
    return sources;
  }

  /** Every class that is a rule, by its name. */
  Map<String, RuleClass> rules() {
    return rules;
  }

  /** How the class of this rule is written. */
  RuleClass of(Rule rule) {
    RuleClass found = rules.get(rule.getClass().getSimpleName());
    if (found == null) {
      throw new AssertionError("no source of " + rule.code());
    }
    return found;
  }

  /** The codes of findings that are given elsewhere than in rules. */
  Set<String> formatCodes() {
    return formatCodes;
  }

  private static boolean is(CompilationUnitTree unit, String end) {
    return unit.getSourceFile().toUri().getPath().endsWith(end);
  }

  private static boolean isOfRules(CompilationUnitTree unit) {
    return String.valueOf(unit.getPackageName()).equals("org.towncurrent.rules");
  }

  private void ground(CompilationUnitTree unit) {
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        groundMethods
            .computeIfAbsent(method.getName().toString(), name -> new ArrayList<>())
            .add(method);
        return super.visitMethod(method, null);
      }

      @Override
      public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
        if (variable.getInitializer() instanceof LiteralTree literal
            && literal.getValue() instanceof String text) {
          groundConstants.put(variable.getName().toString(), text);
        }
        return super.visitVariable(variable, null);
      }
    }.scan(unit, null);
  }

  private void rules(CompilationUnitTree unit, DocTrees docs) {
    new TreePathScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitClass(ClassTree found, @Nullable Void nothing) {
        boolean isRule =
            found.getImplementsClause().stream().anyMatch(type -> type.toString().equals("Rule"));
        if (isRule) {
          String name = found.getSimpleName().toString();
          List<String> documentation =
              Optional.ofNullable(docs.getDocCommentTree(getCurrentPath()))
                  .map(comment -> new Comment().paragraphs(comment))
                  .orElse(List.of());
          Set<String> couldNot = new LinkedHashSet<>();
          couldNot(found, couldNot);
          rules.put(name, new RuleClass(name, documentation, couldNot));
        }
        return super.visitClass(found, null);
      }
    }.scan(unit, null);
  }

  /** Why a rule may be unable to look: what it tells its report, and what {@link Ground} does. */
  private void couldNot(Tree tree, Set<String> reasons) {
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMemberReference(
          MemberReferenceTree reference, @Nullable Void nothing) {
        if (reference.getName().contentEquals("couldNot")) {
          reasons.add("<unknown>");
        }
        return super.visitMemberReference(reference, null);
      }

      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree call, @Nullable Void nothing) {
        String name = name(call);
        if (name.equals("couldNot") && call.getArguments().size() == 1) {
          reasons.add(text(call.getArguments().get(0)));
        } else if (call.getMethodSelect() instanceof MemberSelectTree member
            && member.getExpression().toString().equals("ground")
            && call.getArguments().stream().anyMatch(one -> one.toString().equals("report"))) {
          groundMethods
              .getOrDefault(name, List.of())
              .forEach(method -> couldNot(method.getBody(), reasons));
        }
        return super.visitMethodInvocation(call, null);
      }
    }.scan(tree, null);
  }

  /** A text as it is put together, with {@code <name>} for what is filled in. */
  private String text(ExpressionTree expression) {
    if (expression instanceof LiteralTree literal) {
      return String.valueOf(literal.getValue());
    }
    if (expression instanceof BinaryTree sum) {
      return text(sum.getLeftOperand()) + text(sum.getRightOperand());
    }
    if (expression instanceof ParenthesizedTree inner) {
      return text(inner.getExpression());
    }
    if (expression instanceof IdentifierTree name) {
      return groundConstants.getOrDefault(name.toString(), "<" + name + ">");
    }
    if (expression instanceof MemberSelectTree member) {
      String name = member.getIdentifier().toString();
      return groundConstants.getOrDefault(name, "<" + name + ">");
    }
    if (expression instanceof MethodInvocationTree call) {
      return text(call);
    }
    return "<...>";
  }

  private String text(MethodInvocationTree call) {
    String name = name(call);
    if (call.getMethodSelect() instanceof MemberSelectTree member) {
      String of = member.getExpression().toString();
      if (of.equals("Ground") && groundMethods.containsKey(name)) {
        MethodTree method = groundMethods.get(name).get(0);
        if (method.getBody().getStatements().get(0) instanceof ReturnTree returned) {
          return text(returned.getExpression());
        }
      }
      if (of.equals("Words") && call.getArguments().size() == 1) {
        return text(call.getArguments().get(0));
      }
      if (name.equals("get") || name.equals("orElseThrow")) {
        return text(member.getExpression());
      }
    }
    return "<" + name + ">";
  }

  private static String name(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree member
        ? member.getIdentifier().toString()
        : call.getMethodSelect().toString();
  }

  /**
   * Gathers what is passed for a parameter called {@code code} to any method or record of these
   * sources.
   */
  private void formatCodes(List<CompilationUnitTree> units) {
    Map<String, Integer> takers = new HashMap<>();
    for (CompilationUnitTree unit : units) {
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
          for (int i = 0; i < method.getParameters().size(); i++) {
            VariableTree parameter = method.getParameters().get(i);
            if (parameter.getName().contentEquals("code")
                && parameter.getType().toString().equals("String")) {
              takers.put(method.getName() + "/" + method.getParameters().size(), i);
            }
          }
          return super.visitMethod(method, null);
        }
      }.scan(unit, null);
    }
    takers.put("Finding/6", 1);
    for (CompilationUnitTree unit : units) {
      Map<String, ExpressionTree> constants = new HashMap<>();
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitMethodInvocation(
            MethodInvocationTree call, @Nullable Void nothing) {
          passed(name(call), call.getArguments());
          return super.visitMethodInvocation(call, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
          passed(made.getIdentifier().toString(), made.getArguments());
          return super.visitNewClass(made, null);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
          if (variable.getInitializer() instanceof LiteralTree literal) {
            constants.put(variable.getName().toString(), literal);
          }
          return super.visitVariable(variable, null);
        }

        private void passed(String name, List<? extends ExpressionTree> arguments) {
          Integer at = takers.get(name + "/" + arguments.size());
          if (at != null) {
            code(arguments.get(at), constants);
          }
        }
      }.scan(unit, null);
    }
  }

  private void code(ExpressionTree expression, Map<String, ExpressionTree> constants) {
    if (expression instanceof LiteralTree literal
        && literal.getValue() instanceof String code
        && CODE.matcher(code).matches()) {
      formatCodes.add(code);
    } else if (expression instanceof ConditionalExpressionTree either) {
      code(either.getTrueExpression(), constants);
      code(either.getFalseExpression(), constants);
    } else if (expression instanceof ParenthesizedTree inner) {
      code(inner.getExpression(), constants);
    } else if (expression instanceof IdentifierTree name) {
      ExpressionTree constant = constants.get(name.toString());
      if (constant != null) {
        code(constant, constants);
      }
    }
  }
}
