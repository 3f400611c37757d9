namespace EcsServiceConnect.Client.Metadata;

/// <summary>The parts of an image's name: <c>registry:5000/team/web:1.2@sha256:...</c>.</summary>
/// <param name="Name">The repository, with the registry if there is one.</param>
/// <param name="Tag">The tag; <c>latest</c> if there is neither a tag nor a digest, null if there is only a digest.</param>
/// <param name="Digest">The digest, as <c>sha256:...</c>; null if there is none.</param>
internal readonly record struct ImageReference(string Name, string? Tag, string? Digest)
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
}
