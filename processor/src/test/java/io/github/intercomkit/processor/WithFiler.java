package io.github.intercomkit.processor;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Our processor with a filer of the test's own. */
final class WithFiler extends AbstractProcessor {
    private final IntercomProcessor processor = new IntercomProcessor();
    private final FilerCall call;

    private WithFiler(FilerCall call) {
        this.call = call;
    }

    /** Makes a processor whose filer refuses each file. */
    static WithFiler throwing(Exception thrown) {
        return new WithFiler((filer, method, arguments) -> {
            throw thrown;
        });
    }

    /** Makes a processor that reports its calls of the filer. */
    static WithFiler recording(List<Asked> asked) {
        return new WithFiler((filer, method, arguments) -> {
            Element[] origins = (Element[]) arguments[arguments.length - 1];
            String name = String.valueOf(arguments[arguments.length - 2]);
            asked.add(new Asked(method.getName(), name, List.of(origins)));
            return method.invoke(filer, arguments);
        });
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Filer filer = proxy(
                Filer.class, (proxy, method, arguments) -> call.answer(environment.getFiler(), method, arguments));
        processor.init(proxy(
                ProcessingEnvironment.class,
                (proxy, method, arguments) ->
                        method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments)));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, round);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return processor.getSupportedSourceVersion();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return handler.invoke(proxy, method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /**
     * One call of a filer.
     *
     * @param method the method
     * @param name the type's name, or the resource's path
     * @param origins the elements that the file is made from
     */
    record Asked(String method, String name, List<Element> origins) {}

    private interface FilerCall {
        Object answer(Filer filer, Method method, Object[] arguments) throws Throwable;
    }
}
