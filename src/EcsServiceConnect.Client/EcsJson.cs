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
/// Reading is tolerant: unknown members are skipped, however deep they are nested, an explicit null is absence, a null in a
/// list is dropped, of several members with one name the last wins, timestamps may be seconds since 1970 or ISO 8601 text
/// with <c>Z</c> or an offset, integers may have any notation of JSON numbers, and a byte order mark may precede the
/// text. A required member that the JSON lacks is null afterwards, whatever its type says; sending the request then throws an
/// exception that names it. As for the AWS CLI, comments and trailing commas are not JSON. <see cref="EcsJsonOptions.Strict"/> also reports
/// what a person may have misspelled.
/// </para>
/// <para>
/// A request or structure is not read from JSON that has its members somewhere else, such as the response that
/// <c>aws ecs describe-task-definition</c> prints, or has them in PascalCase, as a template of CloudFormation: the exception
/// states where they are. Read such a response as a <see cref="Models.DescribeTaskDefinitionResponse"/>, and call
/// <c>ToRegisterRequest()</c>. A response is read from any object, unless the options are strict.
/// </para>
/// <para>
/// Anything else throws a <see cref="JsonException"/> that states what was expected and what kind of value was found,
/// never the value itself, with <see cref="JsonException.Path"/> in the form <c>containerDefinitions[1].name</c> and the line and
/// byte position, counted from 0. Its message counts lines and columns from 1, and has a line for each of several problems.
/// </para>
/// <para>Text that is not valid Unicode, such as half of a surrogate pair, is neither read nor written.</para>
/// </remarks>
public static partial class EcsJson
{
    /// <summary>Writes a record as JSON text. Absent members are left out; an empty list is written.</summary>
    /// <typeparam name="T">A request, response or structure of the API.</typeparam>
    /// <param name="value">The record.</param>
    /// <param name="indented">Whether to write the JSON over several lines, for people. The default is false.</param>
    /// <returns>A JSON object.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A number is not finite, or a text is not valid Unicode; the message names the member.
    /// </exception>
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
    /// <exception cref="ArgumentException">A text is not valid Unicode; the message names the member.</exception>
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
    /// <exception cref="ArgumentException">
    /// A number is not finite, or a text is not valid Unicode; the message names the member.
    /// </exception>
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
    /// <exception cref="ArgumentException">A text is not valid Unicode; the message names the member.</exception>
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
    /// <exception cref="ArgumentException">
    /// A number is not finite, or a text is not valid Unicode; the message names the member.
    /// </exception>
    public static async Task SerializeAsync<T>(
        Stream stream, T value, bool indented = false, CancellationToken cancellationToken = default)
        where T : class, IEcsModel<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var output = Write(value, indented);
        await stream.WriteAsync(output.Finish(), cancellationToken).ConfigureAwait(false);
    }

    private static PooledJsonWriter Write<T>(T value, bool indented)
        where T : class, IEcsModel<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        return Write(value, static (value, writer) => value.WriteJson(writer), indented, nameof(value));
    }

    private static PooledJsonWriter Write(EcsServiceException error, bool indented)
    {
        ArgumentNullException.ThrowIfNull(error);
        return Write(error, WriteError, indented, nameof(error));
    }

    private static PooledJsonWriter Write<T>(T value, Action<T, Utf8JsonWriter> write, bool indented, string parameter)
    {
        try
        {
            return PooledJsonWriter.Write(value, write, indented);
        }
        catch (UnwritableJsonException problem)
        {
            throw new ArgumentException(problem.Message, parameter, problem.InnerException);
        }
    }

    private static void WriteError(EcsServiceException error, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("__type"u8, error.ErrorCode);
        writer.WriteString("message"u8, error.ErrorMessage);
        error.WriteMembers(writer);
        writer.WriteEndObject();
    }
}
