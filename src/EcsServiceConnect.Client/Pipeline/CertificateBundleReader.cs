using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EcsServiceConnect.Client.Credentials.Profiles;

namespace EcsServiceConnect.Client.Pipeline;

/// <summary>Reads the certificates that servers are trusted by instead of those of the system.</summary>
internal static class CertificateBundleReader
{
    /// <summary>Reads a file of certificates in PEM format.</summary>
    /// <param name="setting">What names the file, for messages.</param>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="EcsValidationException">The file does not exist, cannot be read, or has no valid certificates.</exception>
    public static X509Certificate2Collection Read(string setting, string path)
    {
        var text = SharedFileReader.ReadText(setting, path) ?? throw new EcsValidationException($"{setting}: '{path}' does not exist.");
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(text);
        }
        catch (CryptographicException error)
        {
            throw new EcsValidationException($"{setting}: '{path}' contains a certificate that cannot be read.", error);
        }

        return certificates.Count > 0
            ? certificates
            : throw new EcsValidationException($"{setting}: '{path}' contains no certificates; it must be a file in PEM format.");
    }
}
