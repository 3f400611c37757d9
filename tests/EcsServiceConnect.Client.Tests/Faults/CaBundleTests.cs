using System.Security.Cryptography.X509Certificates;
using Amazon.Runtime;
using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Faults;

/// <summary>Servers whose certificate only the bundle of <c>AWS_CA_BUNDLE</c> or <c>ca_bundle</c> makes trusted.</summary>
public sealed class CaBundleTests : IDisposable
{
    private const int NoHang = 180_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ecs-client-tests-");
    private readonly X509Certificate2 _certificate = TestCertificate.Create();
    private readonly FakeEnvironment _environment = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = NoHang)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SendAsync_CertificateInTheBundle_IsTrusted(bool isVariable)
    {
        await using var server = new RawServer(0, _certificate);
        UseBundle(_certificate, isVariable);
        using var ecs = Create(server.Url);

        Assert.Equal(1, (await ecs.ListClustersAsync(cancellationToken: Token)).Metadata.Attempts);
    }

    [Theory(Timeout = NoHang)]
    [InlineData(true, "services")]
    [InlineData(true)]
    [InlineData(false, "services")]
    public async Task Calls_ClientOfAnApplication_TrustsTheBundleOfTheVariable(bool isInBundle, params string[] arguments)
    {
        await using var other = new LoopbackServer(_ => (200, "{}"));
        await using var server = new RawServer(0, _certificate);
        using var probe = new Probe(other);
        using var untrusted = TestCertificate.Create();
        probe.Variables["AWS_ENDPOINT_URL_ECS"] = server.Url.ToString();
        probe.Variables["AWS_ACCESS_KEY_ID"] = "AKID";
        probe.Variables["AWS_SECRET_ACCESS_KEY"] = "secret";
        probe.Variables["AWS_CA_BUNDLE"] = probe.WriteFile("ca.pem", (isInBundle ? _certificate : untrusted).ExportCertificatePem());

        var output = await probe.RunAsync(1, 1, arguments);

        Assert.StartsWith(isInBundle ? "" : "EcsTransportException: The connection could not be secured", output, StringComparison.Ordinal);
        Assert.Equal(isInBundle, output.Length == 0);
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_CertificateNotInTheBundle_Throws()
    {
        await using var server = new RawServer(0, _certificate);
        using var other = TestCertificate.Create();
        UseBundle(other, isVariable: true);
        using var ecs = Create(server.Url);

        var error = await Assert.ThrowsAsync<EcsTransportException>(() => ecs.ListClustersAsync(cancellationToken: Token));

        Assert.Contains("could not be secured", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public async Task SendAsync_BundleThatDoesNotExist_NamesTheSetting()
    {
        _environment.ConfigFile = "[default]\nca_bundle = /nowhere/ca.pem";
        using var ecs = Create(new Uri("https://127.0.0.1:1"));

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => ecs.ListClustersAsync(cancellationToken: Token));

        Assert.Equal("Profile 'default', ca_bundle (config, line 2): '/nowhere/ca.pem' does not exist.", error.Message);
    }

    [Fact(Timeout = NoHang)]
    public async Task SendAsync_HttpClientOfTheApplication_KeepsItsTrustAndIsReported()
    {
        UseBundle(_certificate, isVariable: true);
        using var logger = new ListLogger();
        using var handler = new StubHandler().ThenOk();
        using var http = new HttpClient(handler);
        using var ecs = new EcsClient(CreateOptions(new Uri("https://127.0.0.1:1"), logger), http, _environment);

        await ecs.ListClustersAsync(cancellationToken: Token);

        Assert.Contains(logger.Entries, entry => entry.Text.Contains("AWS_CA_BUNDLE", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _folder.Delete(recursive: true);
    }

    private EcsClient Create(Uri url) => new(CreateOptions(url, logger: null), httpClient: null, _environment);

    private static EcsClientOptions CreateOptions(Uri url, ListLogger? logger) => new()
    {
        Region = "eu-west-1",
        ServiceUrl = url,
        Credentials = new BasicAWSCredentials("AKID", "secret"),
        LoggerFactory = logger,
    };

    private void UseBundle(X509Certificate2 certificate, bool isVariable)
    {
        _environment.Variables["HOME"] = _folder.FullName;
        File.WriteAllText(Path.Combine(_folder.FullName, "ca.pem"), certificate.ExportCertificatePem());
        if (isVariable)
        {
            _environment.Variables["AWS_CA_BUNDLE"] = "~/ca.pem";
        }
        else
        {
            _environment.ConfigFile = "[default]\nca_bundle = ~/ca.pem";
        }
    }
}
