using System.Buffers;
using System.Globalization;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>
/// Reads the headers of responses. They come from whoever responded, so each value is checked, and one that cannot be right counts
/// as absent: what is read here is computed with, and appears in messages, logs and spans.
/// </summary>
internal static class ResponseHeaderReader
{
    private const int MaxIdLength = 128;

    /// <summary>No clock that is right shows a time outside of this century.</summary>
    private static readonly DateTimeOffset _earliestDate = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset _latestDate = new(2099, 12, 31, 23, 59, 59, TimeSpan.Zero);

    private static readonly SearchValues<char> _idCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_.:@-");

    /// <summary>Reads the id that the service gave the request, from whichever header has it.</summary>
    public static string? GetRequestId(HttpResponseMessage response) =>
        GetId(response, "x-amzn-RequestId") ?? GetId(response, "x-amzn-request-id") ?? GetId(response, "x-amz-request-id");

    /// <summary>Reads the second id that some endpoints give the request.</summary>
    public static string? GetExtendedRequestId(HttpResponseMessage response) => GetId(response, "x-amz-id-2");

    /// <summary>Reads the code of an error.</summary>
    public static string? GetErrorCode(HttpResponseMessage response) =>
        ErrorCodeParser.Parse(GetValue(response, "x-amzn-ErrorType")) ?? ErrorCodeParser.Parse(GetValue(response, "x-amzn-query-error"));

    /// <summary>Reads the time of the service's clock.</summary>
    public static DateTimeOffset? GetDate(HttpResponseMessage response) =>
        response.Headers.Date is { } date && date >= _earliestDate && date <= _latestDate ? date : null;

    /// <summary>Reads the delay that the service asks for: a whole number of milliseconds.</summary>
    public static TimeSpan? GetRetryAfter(HttpResponseMessage response) =>
        int.TryParse(GetValue(response, "x-amz-retry-after"), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : null;

    private static string? GetId(HttpResponseMessage response, string name) =>
        GetValue(response, name)?.Trim() is { Length: > 0 and <= MaxIdLength } id && !id.AsSpan().ContainsAnyExcept(_idCharacters) ? id : null;

    /// <summary>Gets the first value of a header; null if there is none.</summary>
    private static string? GetValue(HttpResponseMessage response, string name)
    {
        if (response.Headers.NonValidated.TryGetValues(name, out var values))
        {
            foreach (var value in values)
            {
                return value;
            }
        }

        return null;
    }
}
