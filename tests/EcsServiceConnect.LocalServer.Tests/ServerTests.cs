using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Tests;

public sealed class ServerTests : IAsyncLifetime
{
    private const string Authorization =
        "AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/ecs/aws4_request, SignedHeaders=host;x-amz-date, "
        + "Signature=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private readonly InMemoryEcs _ecs = new(new InMemoryEcsOptions { DeploymentTime = TimeSpan.Zero });
    private readonly HttpClient _http = new();
    private Server _server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _server = await Server.StartAsync(_ecs, port: 0, Token);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Answer_RealClient_DoesTheMainJob()
    {
        using var ecs = Clients.Over(_server.Url);
        var cluster = await ecs.CreateClusterAsync(
            new CreateClusterRequest { ClusterName = "prod", ServiceConnectDefaults = new() { Namespace = "shop" } }, Token);
        await ecs.RegisterTaskDefinitionAsync(
            new RegisterTaskDefinitionRequest
            {
                Family = "orders",
                NetworkMode = NetworkMode.Awsvpc,
                Cpu = "256",
                Memory = "512",
                ContainerDefinitions =
                [
                    new ContainerDefinition { Name = "app", Image = "i", PortMappings = [new() { Name = "http", ContainerPort = 80 }] },
                ],
            },
            Token);
        var service = await ecs.CreateServiceAsync(
            new CreateServiceRequest
            {
                Cluster = "prod",
                ServiceName = "orders",
                TaskDefinition = "orders",
                DesiredCount = 2,
                LaunchType = LaunchType.Fargate,
                NetworkConfiguration = new() { AwsvpcConfiguration = new() { Subnets = ["subnet-1"] } },
                ServiceConnectConfiguration = new ServiceConnectConfiguration
                {
                    Enabled = true,
                    Services = [new ServiceConnectService { PortName = "http" }],
                },
            },
            Token);

        var listed = await ecs.ListServicesByNamespaceAsync(
            new ListServicesByNamespaceRequest { Namespace = cluster.Cluster!.ServiceConnectDefaults!.Namespace! }, Token);
        var described = await ecs.DescribeServicesAsync(new DescribeServicesRequest { Cluster = "prod", Services = ["orders"] }, Token);

        Assert.Equal([service.Service!.ServiceArn!], listed.ServiceArns);
        Assert.Equal(DeploymentRolloutState.Completed, described.Services[0].Deployments[0].RolloutState);
        Assert.Equal(2, described.Services[0].RunningCount);
    }

    [Fact]
    public async Task Answer_ScriptedConnectionFault_BreaksTheConnection()
    {
        _ecs.On("CreateCluster").DropAnswer().Then.RefuseConnection();
        using var ecs = Clients.Over(_server.Url);

        var dropped = await Assert.ThrowsAsync<EcsTransportException>(() => ecs.CreateClusterAsync(cancellationToken: Token));
        Assert.Null(dropped.StatusCode);
        Assert.Single(_ecs.Snapshot().Clusters);
        await Assert.ThrowsAsync<EcsTransportException>(
            () => ecs.CreateClusterAsync(new CreateClusterRequest { ClusterName = "other" }, Token));

        Assert.Single(_ecs.Snapshot().Clusters);
        Assert.Single((await ecs.ListClustersAsync(cancellationToken: Token)).ClusterArns);
    }

    [Fact]
    public async Task Answer_RefusedCall_ArrivesAsItsOwnError()
    {
        using var ecs = Clients.Over(_server.Url);

        var error = await Assert.ThrowsAsync<ClusterNotFoundException>(() =>
            ecs.DescribeServicesAsync(new DescribeServicesRequest { Services = ["orders"] }, Token));

        Assert.Equal(400, error.StatusCode);
        Assert.True(Guid.TryParse(error.RequestId, out _));
    }

    [Fact]
    public void StartAsync_Anywhere_ListensOnLoopbackOnly() =>
        Assert.Equal("127.0.0.1", _server.Url.Host);

    [Fact]
    public async Task Answer_Health_IsOk() =>
        Assert.Equal("""{"status":"ok"}""", await _http.GetStringAsync(new Uri(_server.Url, "health"), Token));

    [Fact]
    public async Task Answer_Get_IsAModelledError()
    {
        using var answer = await _http.GetAsync(_server.Url, Token);

        await AssertErrorAsync(answer, "ClientException");
    }

    [Fact]
    public async Task Answer_Head_HasNoBody()
    {
        using var answer = await _http.SendAsync(new HttpRequestMessage(HttpMethod.Head, _server.Url), Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Token));
    }

    [Fact]
    public async Task Answer_Unsigned_IsAModelledError()
    {
        using var answer = await PostAsync("ListClusters", new StringContent("{}"), signed: false);

        await AssertErrorAsync(answer, "AccessDeniedException");
    }

    [Theory]
    [InlineData("ListClusters", "{", "ClientException")]
    [InlineData("ListClusters", "", "ClientException")]
    [InlineData("ListClusters", """{"maxResults":"many"}""", "InvalidParameterException")]
    [InlineData("LaunchRocket", "{}", "ClientException")]
    [InlineData("DescribeServices", "{}", "InvalidParameterException")]
    public async Task Answer_BadBody_IsAModelledError(string operation, string body, string error)
    {
        using var answer = await PostAsync(operation, new StringContent(body));

        await AssertErrorAsync(answer, error);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8 * 1024 * 1024)]
    public async Task Answer_OversizedBody_IsAModelledErrorAndNoReset(int tooMany)
    {
        using var answer = await PostAsync("ListClusters", new ByteArrayContent(new byte[InMemoryEcs.MaxRequestBytes + tooMany]));

        await AssertErrorAsync(answer, "ClientException", HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Answer_OversizedBodyInChunks_IsAModelledError()
    {
        using var body = new StreamContent(new MemoryStream(new byte[4 * 1024 * 1024]));
        body.Headers.ContentLength = null;
        using var answer = await PostAsync("ListClusters", body, chunked: true);

        await AssertErrorAsync(answer, "ClientException", HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Answer_NotEvenHttp_LeavesTheServerUp()
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(_server.Url.Host, _server.Url.Port, Token);
            await socket.GetStream().WriteAsync("hello?\r\n\r\n"u8.ToArray(), Token);
            using var reader = new StreamReader(socket.GetStream(), Encoding.ASCII);
            Assert.Contains("400", await reader.ReadLineAsync(Token), StringComparison.Ordinal);
        }

        Assert.Equal("""{"status":"ok"}""", await _http.GetStringAsync(new Uri(_server.Url, "health"), Token));
    }

    private static async Task AssertErrorAsync(HttpResponseMessage answer, string error, HttpStatusCode status = HttpStatusCode.BadRequest)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(error, Assert.Single(answer.Headers.GetValues("x-amzn-ErrorType")));
        Assert.Single(answer.Headers.GetValues("x-amzn-RequestId"));
        Assert.NotNull(answer.Headers.Date);
        Assert.Equal("application/x-amz-json-1.1", answer.Content.Headers.ContentType!.MediaType);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal(error, body.RootElement.GetProperty("__type").GetString());
        Assert.DoesNotContain("   at ", body.RootElement.GetProperty("message").GetString()!, StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> PostAsync(string operation, HttpContent body, bool signed = true, bool chunked = false)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _server.Url) { Content = body };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        request.Headers.Add("X-Amz-Target", "AmazonEC2ContainerServiceV20141113." + operation);
        request.Headers.Add("X-Amz-Date", "20261123T120000Z");
        request.Headers.TransferEncodingChunked = chunked ? true : null;
        if (signed)
        {
            request.Headers.TryAddWithoutValidation("Authorization", Authorization);
        }

        return _http.SendAsync(request, Token);
    }
}
