using System.Text.RegularExpressions;

namespace EcsServiceConnect.Client.TaskDefinitions.Editing;

/// <summary>
/// The parts of an image's name: <c>repository:tag</c> or <c>repository@digest</c>. The repository can begin with a registry, whose port
/// is no tag.
/// </summary>
/// <remarks>Source: https://github.com/distribution/reference</remarks>
internal static partial class ImageReference
{
    /// <summary>Gets the repository of an image: its name without tag and digest.</summary>
    public static string GetRepository(string image)
    {
        var name = image.Split('@')[0];
        var colon = name.LastIndexOf(':');
        return colon > name.LastIndexOf('/') ? name[..colon] : name;
    }

    /// <summary>Whether a text can be a tag.</summary>
    public static bool IsTag(string text) => Tag().IsMatch(text);

    /// <summary>Whether a text can be a digest, such as <c>sha256:</c> with 64 hexadecimal digits.</summary>
    public static bool IsDigest(string text) => Digest().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}\z")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\A[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,}\z")]
    private static partial Regex Digest();
}
