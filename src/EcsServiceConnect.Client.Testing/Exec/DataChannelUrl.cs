namespace EcsServiceConnect.Client.Testing;

/// <summary>The address of the data channel of a session.</summary>
internal static class DataChannelUrl
{
    /// <summary>The path, which the session's id follows.</summary>
    public const string Path = "/v1/data-channel/";

    /// <param name="origin">The scheme, host and port.</param>
    /// <param name="sessionId">The session.</param>
    public static string Create(string origin, string sessionId) => $"{origin}{Path}{sessionId}?role=publish_subscribe";

    /// <summary>Gets the session's id from an address; null if it is not one of a data channel.</summary>
    public static string? FindSessionId(Uri? address) =>
        address?.AbsolutePath is { } path && path.StartsWith(Path, StringComparison.Ordinal) && path.Length > Path.Length ? path[Path.Length..] : null;
}
