using EcsServiceConnect.Client.Tests.Support;

namespace EcsServiceConnect.Client.Tests.Endpoints;

/// <summary>
/// How an application in its own process reads a real config file: the path of a call shows which setting named its
/// URL, the signature which region it is for.
/// </summary>
public sealed class SharedConfigFileTests : IAsyncDisposable
{
    private readonly LoopbackServer _server = new(_ => (200, "{}"));
    private readonly Probe _probe;

    public SharedConfigFileTests()
    {
        _probe = new Probe(_server);
        _probe.Variables["AWS_ENDPOINT_URL_ECS"] = null;
        _probe.Variables["AWS_REGION"] = null;
        _probe.Variables["AWS_ACCESS_KEY_ID"] = "AKID";
        _probe.Variables["AWS_SECRET_ACCESS_KEY"] = "secret";
        _probe.WriteFile("config", $"""
            # What tools write: comments, blank lines, spaces, other sections.

            [default]
            region = eu-central-1
            endpoint_url = {_server.Url}/default
            [profile general]
            region=eu-west-2
            endpoint_url={_server.Url}/general
            [profile own]
            region = us-gov-west-1
            services = local
            endpoint_url = {_server.Url}/own-general
            [profile others]
            region = eu-west-2
            services = others
            endpoint_url = {_server.Url}/others-general
            [profile lost]
            region = eu-west-2
            services = nowhere
            endpoint_url = {_server.Url}/lost-general
            [profile wrong]
            region = eu-west-2
            services = wrong
            [profile ignoring]
            services = wrong
            ignore_configured_endpoint_urls = true
            [services local]
            s3 =
              endpoint_url = {_server.Url}/s3
              addressing_style = path
            ecs =
              endpoint_url = {_server.Url}/ecs
            [services others]
            s3 =
              endpoint_url = {_server.Url}/s3
            [services wrong]
            ecs =
              endpoint_url = http://example.com
            """);
    }

    [Theory]
    [InlineData(null, "/default", "eu-central-1")]
    [InlineData("general", "/general", "eu-west-2")]
    [InlineData("own", "/ecs", "us-gov-west-1")]
    [InlineData("others", "/others-general", "eu-west-2")]
    public async Task Call_ProfileOfAConfigFile_GoesToItsUrlForItsRegion(string? profile, string path, string region)
    {
        _probe.Variables["AWS_PROFILE"] = profile;

        Assert.Equal("", await _probe.RunAsync());

        var call = Assert.Single(_server.Received);
        Assert.Equal((path, region), (call.Path, call.SigningRegion));
    }

    [Theory]
    [InlineData("AWS_ENDPOINT_URL_ECS")]
    [InlineData("AWS_ENDPOINT_URL")]
    public async Task Call_UrlOfAVariable_WinsOverTheConfigFile(string variable)
    {
        _probe.Variables["AWS_PROFILE"] = "own";
        _probe.Variables[variable] = _server.Url + "/variable";

        Assert.Equal("", await _probe.RunAsync());

        Assert.Equal("/variable", Assert.Single(_server.Received).Path);
    }

    [Fact]
    public async Task Call_UrlsToBeIgnored_DoesNotEvenReadThem()
    {
        _probe.Variables["AWS_PROFILE"] = "ignoring";

        var output = await _probe.RunAsync();

        Assert.StartsWith("EcsValidationException: Region: is missing", output, StringComparison.Ordinal);
        Assert.DoesNotContain("endpoint_url", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_InvalidUrlOfServicesSection_NamesTheSetting()
    {
        _probe.Variables["AWS_PROFILE"] = "wrong";

        var output = await _probe.RunAsync();

        Assert.StartsWith($"EcsValidationException: Services 'wrong', ecs, endpoint_url ({ConfigFile}, line 38): is plain http", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_ServicesSectionThatDoesNotExist_NamesTheSetting()
    {
        _probe.Variables["AWS_PROFILE"] = "lost";

        var output = await _probe.RunAsync();

        Assert.StartsWith($"EcsValidationException: Profile 'lost', services ({ConfigFile}, line 19): ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_MalformedLine_ShowsItsNumberButNotItsText()
    {
        _probe.WriteFile("config", "[default]\nregion = eu-west-1\naws_secret_access_key hunter2\n");

        var output = await _probe.RunAsync();

        Assert.StartsWith($"EcsValidationException: {ConfigFile}, line 3: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", output, StringComparison.Ordinal);
    }

    private string ConfigFile => _probe.Variables["AWS_CONFIG_FILE"]!;

    public async ValueTask DisposeAsync()
    {
        _probe.Dispose();
        await _server.DisposeAsync();
    }
}
