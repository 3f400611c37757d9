using System.Security.Cryptography;
using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Gets the digests of images. No registry is called: a digest is derived from the name of an image without one.</summary>
internal static class ImageDigest
{
    public static string GetOrCreate(string? image) =>
        Find(image) ?? "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(image ?? "")));

    /// <summary>Finds the digest after the @ of an image; null if there is none.</summary>
    public static string? Find(string? image) =>
        image?.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at ? image[(at + 1)..] : null;
}
