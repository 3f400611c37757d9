using System.Net;

namespace EcsServiceConnect.Samples.Tests;

public sealed class WebApiTests : IDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly ProgramProcess _program = BuiltProgram.WebApi.Start("--port", "0");
    private readonly HttpClient _http = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_EmbeddedShop_ListsServicesAndHealth()
    {
        await ConnectAsync();

        Assert.Equal("Healthy", await _http.GetStringAsync("health", Token));
        var services = await _http.GetStringAsync("services", Token);
        Assert.Contains("""{"name":"orders","status":"ACTIVE","running":2,"desired":2,"taskDefinition":"orders:1"}""", services, StringComparison.Ordinal);
        Assert.Contains("\"basket\"", services, StringComparison.Ordinal);

        // The span of a request, and those of its calls in the same trace.
        var (_, output, _) = await _program.StopAsync();
        LineAssert.Matches(output, "Activity.DisplayName: *ECS.DescribeClusters", "Activity.DisplayName: *GET /health");
    }

    [Fact]
    public async Task Post_Deployment_StreamsItsProgress()
    {
        await ConnectAsync();

        var response = await _http.PostAsync("services/orders/deployments", content: null, Token);
        var events = await response.Content.ReadAsStringAsync(Token);

        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        LineAssert.Matches(events, "^event: progress", "^event: outcome", "^data: orders .*SUCCESSFUL");
    }

    [Fact]
    public async Task Post_UnknownService_IsNotFound()
    {
        await ConnectAsync();

        var response = await _http.PostAsync("services/ghost/deployments", content: null, Token);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("There is no such service.", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _http.Dispose();
        _program.Dispose();
    }

    private async Task ConnectAsync()
    {
        while (await _program.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is var index and >= 0)
            {
                _http.BaseAddress = new Uri(line[(index + Listening.Length)..].Trim());
                return;
            }
        }

        Assert.Fail("The program has ended before it listened.");
    }
}
