using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <content>Redacts records.</content>
public static partial class EcsJson
{
    /// <summary>
    /// Copies the JSON of a record without what must not be shown: the values that <c>ToString()</c> redacts, such as those of environment
    /// variables, and those of members that the record does not have. Names and the rest stay.
    /// </summary>
    /// <typeparam name="T">The record: a request, response or structure of the API.</typeparam>
    /// <param name="utf8Json">The JSON, in UTF-8.</param>
    /// <returns>JSON of the same form, to show or to log.</returns>
    /// <exception cref="JsonException">The text is not JSON, or has half of a surrogate pair.</exception>
    public static string Redact<T>(ReadOnlySpan<byte> utf8Json)
        where T : class, IEcsModel<T>
    {
        var record = JsonElement.Parse(utf8Json);
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output))
        {
            try
            {
                RedactedJsonWriter.Write(writer, record, RecordSemantics.For<T>());
            }
            catch (InvalidOperationException exception)
            {
                throw new JsonException("The JSON has a text that is not Unicode.", exception);
            }
        }

        return Encoding.UTF8.GetString(output.GetBuffer().AsSpan(0, (int)output.Length));
    }
}
