using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <content>Reads records.</content>
public static partial class EcsJson
{
    /// <summary>Reads a record from JSON text.</summary>
    /// <typeparam name="T">A request, response or structure of the API.</typeparam>
    /// <param name="json">One JSON object, and nothing else.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">The text does not match the record, or is not valid JSON.</exception>
    public static T Deserialize<T>(string json)
        where T : class, IEcsModel<T> =>
        Deserialize<T>(json, EcsJsonOptions.Default);

    /// <summary>Reads a record from JSON text, as tolerantly as the options allow.</summary>
    /// <typeparam name="T">A request, response or structure of the API.</typeparam>
    /// <param name="json">One JSON object, and nothing else.</param>
    /// <param name="options">How tolerant to be, such as <see cref="EcsJsonOptions.Strict"/>.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="json"/> or <paramref name="options"/> is null.
    /// </exception>
    /// <exception cref="JsonException">
    /// The text does not match the record, is not valid JSON, or has members that the options do not allow.
    /// </exception>
    public static T Deserialize<T>(string json, EcsJsonOptions options)
        where T : class, IEcsModel<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        using var utf8Json = JsonText.ToUtf8(json);
        return Deserialize<T>(utf8Json.Written.Span, options);
    }

    /// <summary>Reads a record from JSON in UTF-8.</summary>
    /// <typeparam name="T">A request, response or structure of the API.</typeparam>
    /// <param name="utf8Json">One JSON object, and nothing else.</param>
    /// <returns>The record.</returns>
    /// <exception cref="JsonException">The text does not match the record, or is not valid JSON.</exception>
    public static T Deserialize<T>(ReadOnlySpan<byte> utf8Json)
        where T : class, IEcsModel<T> =>
        Deserialize<T>(utf8Json, EcsJsonOptions.Default);

    /// <summary>Reads a record from JSON in UTF-8, as tolerantly as the options allow.</summary>
    /// <typeparam name="T">A request, response or structure of the API.</typeparam>
    /// <param name="utf8Json">One JSON object, and nothing else.</param>
    /// <param name="options">How tolerant to be, such as <see cref="EcsJsonOptions.Strict"/>.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="JsonException">
    /// The text does not match the record, is not valid JSON, or has members that the options do not allow.
    /// </exception>
    public static T Deserialize<T>(ReadOnlySpan<byte> utf8Json, EcsJsonOptions options)
        where T : class, IEcsModel<T>
    {
        ArgumentNullException.ThrowIfNull(options);
        var json = JsonModelReader.TrimByteOrderMark(utf8Json);
        JsonMemberInspector.InspectStart<T>(json);
        var value = JsonModelReader.Read<T>(json);

        // Whatever a newer service responds with stays readable.
        if (value is not EcsResponse || options != EcsJsonOptions.Default)
        {
            JsonMemberInspector.Inspect<T>(json, options);
        }

        return value;
    }

    /// <summary>Reads a record from a stream of JSON in UTF-8, to its end. The stream stays open.</summary>
    /// <typeparam name="T">A request, response or structure of the API.</typeparam>
    /// <param name="stream">A stream with one JSON object, and nothing else.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="JsonException">The text does not match the record, or is not valid JSON.</exception>
    public static Task<T> DeserializeAsync<T>(Stream stream, CancellationToken cancellationToken = default)
        where T : class, IEcsModel<T> =>
        DeserializeAsync<T>(stream, EcsJsonOptions.Default, cancellationToken);

    /// <summary>
    /// Reads a record from a stream of JSON in UTF-8, to its end, as tolerantly as the options allow. The stream stays open.
    /// </summary>
    /// <typeparam name="T">A request, response or structure of the API.</typeparam>
    /// <param name="stream">A stream with one JSON object, and nothing else.</param>
    /// <param name="options">How tolerant to be, such as <see cref="EcsJsonOptions.Strict"/>.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="stream"/> or <paramref name="options"/> is null.
    /// </exception>
    /// <exception cref="JsonException">
    /// The text does not match the record, is not valid JSON, or has members that the options do not allow.
    /// </exception>
    public static async Task<T> DeserializeAsync<T>(
        Stream stream, EcsJsonOptions options, CancellationToken cancellationToken = default)
        where T : class, IEcsModel<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        using var buffer = await JsonText.ReadToEndAsync(stream, cancellationToken).ConfigureAwait(false);
        return Deserialize<T>(buffer.Written.Span, options);
    }
}
