using System.Security.Cryptography;
using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The digests of images. No registry is asked: one that its image does not name is made up from the image's name.</summary>
internal static class ImageDigest
{
    public static string GetOrCreate(string? image) =>
        Find(image) ?? "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(image ?? "")));

    /// <summary>The digest behind the @ of the image; null where it names none.</summary>
    public static string? Find(string? image) =>
        image?.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at ? image[(at + 1)..] : null;
}
