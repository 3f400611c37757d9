using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.Common;

/// <summary>The parts of an image's name: <c>registry:5000/team/web:1.2@sha256:...</c>.</summary>
/// <param name="Repository">The repository, with the registry if there is one.</param>
/// <param name="Tag">The tag; <c>latest</c> if there is neither a tag nor a digest, null if there is only a digest.</param>
/// <param name="Digest">The digest, as <c>sha256:...</c>; null if there is none.</param>
/// <remarks>Source: https://github.com/distribution/reference</remarks>
internal readonly partial record struct ImageReference(string Repository, string? Tag, string? Digest)
{
    public static ImageReference Parse(string image)
    {
        var at = image.IndexOf('@', StringComparison.Ordinal);
        var digest = at < 0 ? null : image[(at + 1)..];
        var name = at < 0 ? image : image[..at];

        // A colon before a slash is that of a port.
        var colon = name.LastIndexOf(':');
        return colon > name.LastIndexOf('/')
            ? new ImageReference(name[..colon], name[(colon + 1)..], digest)
            : new ImageReference(name, digest is null ? "latest" : null, digest);
    }

    /// <summary>Whether a text can be a tag.</summary>
    public static bool IsTag(string text) => TagPattern().IsMatch(text);

    /// <summary>Whether a text can be a digest, such as <c>sha256:</c> with 64 hexadecimal digits.</summary>
    public static bool IsDigest(string text) => DigestPattern().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}\z")]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"\A[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}\z")]
    private static partial Regex DigestPattern();
}
