using System.Buffers;
using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// Converts the records of the API to the service's JSON and back, without sending anything. A task definition file
/// written for the AWS CLI, for example, can be read as a <see cref="Models.RegisterTaskDefinitionRequest"/>.
/// </summary>
/// <remarks>
/// <para>
/// Reading is tolerant: unknown members are skipped, an explicit null is absence, a null in a list is dropped, of
/// several members with one name the last wins, timestamps may be seconds since 1970 or ISO 8601 text
/// with <c>Z</c> or an offset, integers may have any notation of JSON numbers, and a byte order mark may precede the
/// text. A required member that the JSON lacks is null afterwards; sending the request then throws an exception that names
/// it.
/// </para>
/// <para>
/// Anything else throws a <see cref="JsonException"/> that states what was expected and what kind of value was found,
/// never the value itself, with <see cref="JsonException.Path"/> in the form <c>containerDefinitions[1].name</c> and the line and
/// byte position, counted from 0. Its message counts lines and columns from 1.
/// </para>
/// </remarks>
public static class EcsJson
{
    /// <summary>Writes a record as JSON text. Absent members are left out; an empty list is written.</summary>
    /// <typeparam name="T">A request, response or structure of the API.</typeparam>
    /// <param name="value">The record.</param>
    /// <param name="indented">Whether to write the JSON over several lines, for people. The default is false.</param>
    /// <returns>A JSON object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">A number is not finite, or a text is not valid Unicode.</exception>
    public static string Serialize<T>(T value, bool indented = false)
        where T : class, IEcsModel<T>
    {
        using var output = Write(value, indented);
        return Encoding.UTF8.GetString(output.Finish().Span);
    }

    /// <summary>
    /// Writes an error as the JSON text that the service responds with: its code, its message, its members.
    /// </summary>
    /// <param name="error">The error.</param>
    /// <param name="indented">Whether to write the JSON over several lines, for people. The default is false.</param>
    /// <returns>A JSON object with the members <c>__type</c>, <c>message</c> and those of the error's type.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    /// <exception cref="ArgumentException">A text is not valid Unicode.</exception>
    public static string Serialize(EcsServiceException error, bool indented = false)
    {
        using var output = Write(error, indented);
        return Encoding.UTF8.GetString(output.Finish().Span);
    }

    /// <summary>Writes a record as JSON in UTF-8. Absent members are left out; an empty list is written.</summary>
    /// <typeparam name="T">A request, response or structure of the API.</typeparam>
    /// <param name="value">The record.</param>
    /// <param name="indented">Whether to write the JSON over several lines, for people. The default is false.</param>
    /// <returns>A JSON object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">A number is not finite, or a text is not valid Unicode.</exception>
    public static byte[] SerializeToUtf8Bytes<T>(T value, bool indented = false)
        where T : class, IEcsModel<T>
    {
        using var output = Write(value, indented);
        return output.Finish().ToArray();
    }

    /// <summary>
    /// Writes an error as the JSON that the service responds with, in UTF-8: its code, its message, its members.
    /// </summary>
    /// <param name="error">The error.</param>
    /// <param name="indented">Whether to write the JSON over several lines, for people. The default is false.</param>
    /// <returns>A JSON object with the members <c>__type</c>, <c>message</c> and those of the error's type.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="error"/> is null.</exception>
    /// <exception cref="ArgumentException">A text is not valid Unicode.</exception>
    public static byte[] SerializeToUtf8Bytes(EcsServiceException error, bool indented = false)
    {
        using var output = Write(error, indented);
        return output.Finish().ToArray();
    }

    /// <summary>Writes a record as JSON in UTF-8 to a stream, which stays open.</summary>
    /// <typeparam name="T">A request, response or structure of the API.</typeparam>
    /// <param name="stream">The stream to write to.</param>
    /// <param name="value">The record.</param>
    /// <param name="indented">Whether to write the JSON over several lines, for people. The default is false.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>A task that completes when everything was written to the stream.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="stream"/> or <paramref name="value"/> is null.
    /// </exception>
    /// <exception cref="ArgumentException">A number is not finite, or a text is not valid Unicode.</exception>
    public static async Task SerializeAsync<T>(
        Stream stream, T value, bool indented = false, CancellationToken cancellationToken = default)
        where T : class, IEcsModel<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var output = Write(value, indented);
        await stream.WriteAsync(output.Finish(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a record from JSON text.</summary>
    /// <typeparam name="T">A request, response or structure of the API.</typeparam>
    /// <param name="json">One JSON object, and nothing else.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">The text does not match the record, or is not valid JSON.</exception>
    public static T Deserialize<T>(string json)
        where T : class, IEcsModel<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetByteCount(json));
        var count = Encoding.UTF8.GetBytes(json, bytes);
        try
        {
            return Deserialize<T>(bytes.AsSpan(0, count));
        }
        finally
        {
            bytes.AsSpan(0, count).Clear();
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Reads a record from JSON in UTF-8.</summary>
    /// <typeparam name="T">A request, response or structure of the API.</typeparam>
    /// <param name="utf8Json">One JSON object, and nothing else.</param>
    /// <returns>The record.</returns>
    /// <exception cref="JsonException">The text does not match the record, or is not valid JSON.</exception>
    public static T Deserialize<T>(ReadOnlySpan<byte> utf8Json)
        where T : class, IEcsModel<T>
    {
        var json = JsonModelReader.TrimByteOrderMark(utf8Json);
        try
        {
            var reader = JsonModelReader.CreateReader(json);
            var value = T.ReadJson(ref reader);
            reader.Read(); // The reader throws if more text follows.
            return value;
        }
        catch (JsonException problem)
        {
            throw JsonExceptionFactory.Create(json, problem);
        }
    }

    /// <summary>Reads a record from a stream of JSON in UTF-8, to its end. The stream stays open.</summary>
    /// <typeparam name="T">A request, response or structure of the API.</typeparam>
    /// <param name="stream">A stream with one JSON object, and nothing else.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="JsonException">The text does not match the record, or is not valid JSON.</exception>
    public static async Task<T> DeserializeAsync<T>(Stream stream, CancellationToken cancellationToken = default)
        where T : class, IEcsModel<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new PooledBufferWriter();
        int count;
        do
        {
            count = await stream.ReadAsync(buffer.GetMemory(), cancellationToken).ConfigureAwait(false);
            buffer.Advance(count);
        }
        while (count > 0);

        return Deserialize<T>(buffer.Written.Span);
    }

    private static PooledJsonWriter Write<T>(T value, bool indented)
        where T : class, IEcsModel<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        var output = PooledJsonWriter.Rent(indented);
        try
        {
            value.WriteJson(output.Writer);
            return output;
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    private static PooledJsonWriter Write(EcsServiceException error, bool indented)
    {
        ArgumentNullException.ThrowIfNull(error);
        var output = PooledJsonWriter.Rent(indented);
        try
        {
            output.Writer.WriteStartObject();
            output.Writer.WriteString("__type"u8, error.ErrorCode);
            output.Writer.WriteString("message"u8, error.ErrorMessage);
            error.WriteMembers(output.Writer);
            output.Writer.WriteEndObject();
            return output;
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }
}
