using EcsServiceConnect.Client.ServiceConnect;
using static EcsServiceConnect.Client.Tests.ServiceConnect.Preflight.PreflightSamples;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Preflight;

public class PreflightReportTests
{
    private static readonly PreflightReport _broken = ServiceConnectPreflight.Check(
        Definition(), Expose(Endpoint with { PortName = "grpc", ClientAliases = null }));

    private static readonly PreflightReport _warned = ServiceConnectPreflight.Check(
        Definition(), Expose(Endpoint with { ClientAliases = null }));

    [Fact]
    public void ThrowIfInvalid_Errors_ThrowsWithoutWarnings()
    {
        Assert.True(_broken.HasErrors);

        var problem = Assert.Single(Assert.Throws<EcsValidationException>(_broken.ThrowIfInvalid).Problems);

        Assert.StartsWith("serviceConnectConfiguration.services[0].portName: ", problem, StringComparison.Ordinal);
        Assert.EndsWith("(ESC021)", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ThrowIfInvalid_OnlyWarnings_DoesNothing()
    {
        _warned.ThrowIfInvalid();

        Assert.False(_warned.HasErrors);
        Assert.Equal(PreflightSeverity.Warning, Assert.Single(_warned.Findings).Severity);
    }

    [Fact]
    public void ToString_Findings_ReturnsOneLineEach()
    {
        var lines = _broken.ToString().Split('\n');

        Assert.Equal(2, lines.Length);
        Assert.StartsWith("error ESC021 serviceConnectConfiguration.services[0].portName: No port", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("warning ESC030 serviceConnectConfiguration.services[0].clientAliases: ", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_NoFindings_ReturnsSentence() =>
        Assert.Equal("No findings.", ServiceConnectPreflight.Check(Definition(), Expose()).ToString());

    [Fact]
    public void HelpLink_OfFinding_IsThePageOfItsRule() =>
        Assert.Equal("https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectService.html", _broken.Findings[0].HelpLink.ToString());
}
