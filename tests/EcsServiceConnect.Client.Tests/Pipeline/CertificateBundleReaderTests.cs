using EcsServiceConnect.Client.Pipeline;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public sealed class CertificateBundleReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ecs-client-tests-");

    [Theory]
    [InlineData(null, "does not exist")]
    [InlineData("", "contains no certificates")]
    [InlineData("region = eu-west-1", "contains no certificates")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "contains a certificate that cannot be read")]
    public void Read_FileWithoutCertificates_NamesTheSetting(string? text, string expected)
    {
        var path = Path.Combine(_folder.FullName, "ca.pem");
        if (text is not null)
        {
            File.WriteAllText(path, text);
        }

        var error = Assert.Throws<EcsValidationException>(() => CertificateBundleReader.Read("AWS_CA_BUNDLE", path));
        Assert.StartsWith($"AWS_CA_BUNDLE: '{path}' {expected}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Directory_NamesTheSetting()
    {
        var error = Assert.Throws<EcsValidationException>(() => CertificateBundleReader.Read("AWS_CA_BUNDLE", _folder.FullName));
        Assert.StartsWith($"AWS_CA_BUNDLE: '{_folder.FullName}' is a directory", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralCertificatesAmongComments_ReadsAll()
    {
        using var first = TestCertificate.Create("first");
        using var second = TestCertificate.Create("second");
        var path = Path.Combine(_folder.FullName, "ca.pem");
        File.WriteAllText(path, $"# The first\n{first.ExportCertificatePem()}\n\nThe second:\n{second.ExportCertificatePem()}");

        var certificates = CertificateBundleReader.Read("AWS_CA_BUNDLE", path);

        Assert.Equal(["CN=first", "CN=second"], certificates.Select(certificate => certificate.Subject));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
