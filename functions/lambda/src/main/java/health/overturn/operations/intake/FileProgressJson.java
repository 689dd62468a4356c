package health.overturn.operations.intake;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.LocalDate;

/// [FileProgress] as JSON. Reflection is slow, but only a file that takes more than one invocation needs it.
final class FileProgressJson {
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .setVisibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
            .registerModule(new SimpleModule()
                    .addSerializer(LocalDate.class, new DayWriter())
                    .addDeserializer(LocalDate.class, new DayReader()));

    private FileProgressJson() {}

    static String write(FileProgress progress) {
        try {
            return MAPPER.writeValueAsString(progress);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("bug: file progress cannot be written as JSON", unexpected);
        }
    }

    static FileProgress read(String json) {
        try {
            return MAPPER.readValue(json, FileProgress.class);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException(
                    "file progress cannot be read; another version of the code wrote it", unexpected);
        }
    }

    private static final class DayWriter extends JsonSerializer<LocalDate> {
        @Override
        public void serialize(LocalDate day, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(day.toString());
        }
    }

    private static final class DayReader extends JsonDeserializer<LocalDate> {
        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return LocalDate.parse(json.getText());
        }
    }
}
