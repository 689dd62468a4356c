package health.overturn.local.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;

/// Invokes a handler, `package.Class::method`. Lambda's own serialization library converts the event and the result.
///
/// A handler whose constructor takes an environment and an output gets those of its function. Another one reads the
/// variables of the process.
@FunctionalInterface
interface HandlerInvoker {

    void invoke(InputStream event, OutputStream output, Context context) throws Throwable;

    static HandlerInvoker load(String name, Map<String, String> environment, PrintStream log) throws Throwable {
        String[] parts = name.split("::", 2);
        Object instance = newInstance(Class.forName(parts[0]), environment, log);
        if (instance instanceof RequestStreamHandler streamHandler) {
            return streamHandler::handleRequest;
        }
        Method method = Arrays.stream(instance.getClass().getMethods())
                .filter(candidate -> candidate.getName().equals(parts[1]) && !candidate.isBridge())
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(name));
        PojoSerializer<?> eventSerializer = serializer(method.getGenericParameterTypes()[0]);
        PojoSerializer<Object> resultSerializer =
                JacksonFactory.getInstance().getSerializer(method.getGenericReturnType());
        boolean takesContext = method.getParameterCount() == 2;
        return (event, output, context) -> {
            Object input = eventSerializer.fromJson(event);
            Object result = takesContext ? call(method, instance, input, context) : call(method, instance, input);
            if (method.getReturnType() != void.class) {
                resultSerializer.toJson(result, output);
            }
        };
    }

    private static Object newInstance(Class<?> handler, Map<String, String> environment, PrintStream log)
            throws Throwable {
        try {
            for (Constructor<?> constructor : handler.getConstructors()) {
                if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Map.class, PrintStream.class})) {
                    return constructor.newInstance(environment, log);
                }
            }
            return handler.getConstructor().newInstance();
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private static Object call(Method method, Object instance, Object... arguments) throws Throwable {
        try {
            return method.invoke(instance, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private static PojoSerializer<?> serializer(Type type) {
        return type instanceof Class<?> event && LambdaEventSerializers.isLambdaSupportedEvent(event.getName())
                ? LambdaEventSerializers.serializerFor(event, HandlerInvoker.class.getClassLoader())
                : JacksonFactory.getInstance().getSerializer(type);
    }
}
