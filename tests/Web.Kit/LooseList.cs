using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ArmedPolicingGov.Web.Kit.Tests;

/// <summary>Lists whose items may be missing: null, false, zero, an empty text or an empty object.</summary>
sealed class LooseList : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter?)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert.GetGenericArguments()));

    sealed class Of<T> : JsonConverter<IReadOnlyList<T?>>
    {
        public override IReadOnlyList<T?>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var array = JsonNode.Parse(ref reader)!.AsArray();
            return [.. array.Select(item => IsMissing(item) ? default : item.Deserialize<T>(options))];
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<T?> value, JsonSerializerOptions options) => throw new NotSupportedException();

        static bool IsMissing(JsonNode? item) => item switch
        {
            null => true,
            JsonObject { Count: 0 } => true,
            JsonValue value => value.ToJsonString() is "false" or "0" or "\"\"",
            _ => false,
        };
    }
}
