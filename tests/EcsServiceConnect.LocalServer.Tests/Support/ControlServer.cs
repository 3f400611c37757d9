using System.Net;
using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer.Tests;

/// <summary>A server with an ECS that begins with a cluster and a definition, and a client of its control endpoint.</summary>
internal sealed class ControlServer : IAsyncDisposable
{
    private readonly HttpClient _http = new();
    private readonly TestServer _server;

    private ControlServer(TestServer server, InMemoryEcs ecs)
    {
        _server = server;
        Ecs = ecs;
        Client = Clients.Create(server.Url);
    }

    public InMemoryEcs Ecs { get; }

    public EcsClient Client { get; }

    public Uri Url => _server.Url;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ControlServer> StartAsync(ServerOptions? options = null)
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.FromHours(1) });
        var server = new ControlServer(await TestServer.StartAsync(ecs, TimeProvider.System, options), ecs);
        server.SeedShop();
        return server;
    }

    public Task StopAsync() => _server.StopAsync();

    public void SeedShop() => Ecs.Seed(
        new CreateClusterRequest { ClusterName = "prod" },
        new RegisterTaskDefinitionRequest
        {
            Family = "job",
            NetworkMode = NetworkMode.Awsvpc,
            RequiresCompatibilities = [Compatibility.Fargate],
            Cpu = "256",
            Memory = "512",
            ContainerDefinitions =
            [
                new ContainerDefinition
                {
                    Name = "app",
                    Image = "example/job:1",
                    Environment = [new EcsKeyValuePair { Name = "KEY", Value = "never-shown" }],
                },
            ],
        });

    public async Task<EcsTask> RunTaskAsync()
    {
        var response = await Client.RunTaskAsync(
            new RunTaskRequest
            {
                Cluster = "prod",
                TaskDefinition = "job",
                LaunchType = LaunchType.Fargate,
                NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } },
            },
            Token);
        return response.Tasks[0];
    }

    public async Task<EcsTask> DescribeTaskAsync(EcsTask task)
    {
        var response = await Client.DescribeTasksAsync(new DescribeTasksRequest { Cluster = "prod", Tasks = [task.TaskArn!] }, Token);
        return response.Tasks[0];
    }

    public Task<(HttpStatusCode Status, JsonElement Body)> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<(HttpStatusCode Status, JsonElement Body)> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    /// <summary>Sends a POST; single quotes in the JSON stand for double ones.</summary>
    public Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string path, string json, string mediaType = "application/json") =>
        SendAsync(HttpMethod.Post, path, new StringContent(json.Replace('\'', '"'), Encoding.UTF8, mediaType));

    /// <summary>Sends a POST that is accepted.</summary>
    public async Task<JsonElement> DoAsync(string path, string json)
    {
        var (status, body) = await PostAsync(path, json);
        Assert.True((int)status is 200 or 201, body.GetRawText());
        return body;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        Client.Dispose();
        await _server.DisposeAsync();
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Url, "/_ecs/v1" + path)) { Content = content };
        using var response = await _http.SendAsync(request, Token);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        return (response.StatusCode, JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(Token)));
    }
}
