package io.carryover.pair.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.MapType;
import java.io.IOException;
import java.util.List;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Java, Scala and Spark values as JSON. Annotations of Jackson mean nothing: Spark's encoders know none, and the same
 * value must look the same whether it comes as an object or as a row.
 */
final class EngineJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.USE_ANNOTATIONS)
            .enable(MapperFeature.USE_STD_BEAN_NAMING)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .addModule(module())
            .build();

    private EngineJson() {}

    static JsonNode node(Object value) {
        return MAPPER.valueToTree(value);
    }

    static List<JsonNode> nodes(scala.collection.Iterable<?> elements) {
        return CollectionConverters.asJavaCollection(elements).stream()
                .map(EngineJson::node)
                .toList();
    }

    private static SimpleModule module() {
        return new SimpleModule() {
            @Override
            public void setupModule(SetupContext context) {
                context.addSerializers(new Forms());
                context.addBeanSerializerModifier(new BeanColumns());
            }
        };
    }

    private static final class Forms extends Serializers.Base {

        @Override
        public JsonSerializer<?> findSerializer(SerializationConfig config, JavaType type, BeanDescription bean) {
            return Form.of(type.getRawClass()).map(Simpler::new).orElse(null);
        }

        @Override
        public JsonSerializer<?> findMapSerializer(
                SerializationConfig config,
                MapType type,
                BeanDescription bean,
                JsonSerializer<Object> keys,
                TypeSerializer types,
                JsonSerializer<Object> values) {
            return findSerializer(config, type, bean);
        }
    }

    private static final class Simpler extends StdSerializer<Object> {

        private final transient Form<?> form;

        Simpler(Form<?> form) {
            super(Object.class);
            this.form = form;
        }

        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(form.apply(value), json);
        }
    }
}
