using System.Buffers;

namespace EcsServiceConnect.Client.Signing;

/// <summary>
/// The rules for everything that becomes part of a header, wherever it comes from: a line break in it would begin another header,
/// and anything else but ASCII would be sent otherwise than it is signed. No message shows the value, which may be a secret.
/// </summary>
internal static class HeaderValidator
{
    private static readonly SearchValues<char> _tokenCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-.^_`|~");

    /// <summary>The characters that separate the access key from the rest of the header <c>Authorization</c>.</summary>
    private const string Separators = " ,/=";

    /// <summary>Whether text can be the name of a header or a part of the user agent.</summary>
    public static bool IsToken(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExcept(_tokenCharacters);

    /// <summary>
    /// Whether proxies, caches and tracing add a header or rewrite its value, so that a signature over it would not hold when the request
    /// arrives. It is sent unsigned, as the AWS SDKs do.
    /// </summary>
    /// <param name="name">The name in lower case.</param>
    public static bool IsRewrittenOnTheWay(string name) =>
        name is "x-amzn-trace-id" or "traceparent" or "tracestate" or "baggage" or "via" or "forwarded" or "cache-control" or "pragma"
            or "from" or "referer" or "max-forwards"
        || name.StartsWith("x-forwarded-", StringComparison.Ordinal)
        || name.StartsWith("sec-", StringComparison.Ordinal);

    /// <summary>Replaces every character that cannot be in a part of the user agent with a hyphen.</summary>
    public static string ToToken(string text) => string.Create(text.Length, text, static (token, text) =>
    {
        for (var i = 0; i < token.Length; i++)
        {
            token[i] = text[i] != '#' && _tokenCharacters.Contains(text[i]) ? text[i] : '-';
        }
    });

    /// <summary>Describes why the value of a header cannot be sent, as the rest of a sentence; null if it can.</summary>
    public static string? FindProblem(string value)
    {
        var invalid = value.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        return invalid < 0 ? null : value[invalid] switch
        {
            '\r' or '\n' => value.AsSpan(invalid).ContainsAnyExcept('\r', '\n') ? "contains a line break" : "ends in a line break, as a file written with 'echo' does",
            < ' ' or '\x7F' => "contains a control character",
            _ => "contains a character that is not ASCII",
        };
    }

    /// <summary>Describes why a secret key or a session token cannot be right, as the rest of a sentence; null if it can.</summary>
    public static string? FindCredentialProblem(string value) =>
        value.Length == 0 ? "is empty"
        : FindProblem(value) is { } problem ? problem
        : value[0] == ' ' || value[^1] == ' ' ? "begins or ends with a space"
        : null;

    /// <summary>Describes why an access key cannot be right, as the rest of a sentence; null if it can.</summary>
    public static string? FindAccessKeyProblem(string value) =>
        FindCredentialProblem(value) is { } problem ? problem
        : value.AsSpan().IndexOfAny(Separators) is >= 0 and var at ? $"contains '{value[at]}', which no access key has"
        : null;
}
