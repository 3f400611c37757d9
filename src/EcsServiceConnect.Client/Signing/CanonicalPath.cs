namespace EcsServiceConnect.Client.Signing;

/// <summary>Creates the path that is signed. The request is sent with the path as it is; the service does the same with it.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html</remarks>
internal static class CanonicalPath
{
    /// <summary>Normalizes a path and encodes every character once more, as all services but S3 require.</summary>
    /// <param name="path">The path as it is in the request line, percent-encoded.</param>
    public static string Create(string path) =>
        path is "" or "/" ? "/" : Uri.EscapeDataString(Normalize(path)).Replace("%2F", "/", StringComparison.Ordinal);

    /// <summary>Removes empty segments, <c>.</c> and <c>..</c> from a path, and keeps a slash at its end.</summary>
    private static string Normalize(string path)
    {
        if (!path.Contains("//", StringComparison.Ordinal) && !path.Contains("/.", StringComparison.Ordinal))
        {
            return path;
        }

        var parts = path.Split('/');
        var segments = new List<string>();
        foreach (var part in parts)
        {
            if (part == "..")
            {
                segments.RemoveRange(Math.Max(segments.Count - 1, 0), Math.Min(segments.Count, 1));
            }
            else if (part is not ("" or "."))
            {
                segments.Add(part);
            }
        }

        return segments.Count == 0 ? "/" : $"/{string.Join('/', segments)}{(parts[^1] is "" or "." or ".." ? "/" : "")}";
    }
}
