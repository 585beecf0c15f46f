package io.carryover.junit;

import io.carryover.pair.JobPair;
import io.carryover.pair.PairCases;
import io.carryover.pair.PairClass;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs a {@link ParityTest} with each of its cases. */
final class ParityExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext test) {
        return AnnotationSupport.isAnnotated(test.getElement(), ParityTest.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext test) {
        ParityTest annotation = AnnotationSupport.findAnnotation(test.getElement(), ParityTest.class)
                .orElseThrow();
        return invocations(
                new PairClass(annotation.pair()).pair(),
                Path.of(annotation.cases()),
                PairsOfThisJvm.in(test.getRoot()));
    }

    private static <E> Stream<TestTemplateInvocationContext> invocations(
            JobPair<E> pair, Path folder, PairsOfThisJvm pairs) {
        PairCases<E> cases = PairCases.in(folder, pair);
        return cases.cases().stream().map(one -> new CaseInvocation(new PairUnderTest(one, cases, pairs)));
    }
}
