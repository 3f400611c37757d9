using EcsServiceConnect.Client.CodeFixes;

namespace EcsServiceConnect.Client.Analyzers.Tests;

public class ClientLifetimeAnalyzerTests
{
    [Theory]
    [InlineData("foreach, with a using declaration", """
        foreach (var name in new[] { "a", "b" })
        {
            using var client = [|new EcsClient()|];
            await client.DeleteClusterAsync(new() { Cluster = name });
        }
        """)]
    [InlineData("while, with a using statement", """
        while (!cancellationToken.IsCancellationRequested)
        {
            using (var client = [|new EcsClient(new EcsClientOptions { Region = "eu-central-1" })|])
            {
                await client.ListClustersAsync();
            }
        }
        """)]
    [InlineData("for, with options made before", """
        var options = new EcsClientOptions();
        for (var i = 0; i < 3; i++)
        {
            using var client = [|new EcsClient(options)|];
            await client.ListClustersAsync();
        }
        """)]
    [InlineData("do, in a try", """
        do
        {
            try
            {
                using var client = [|new EcsClient()|];
                await client.ListClustersAsync();
            }
            catch (EcsException) { }
        }
        while (true);
        """)]
    [InlineData("a client that nobody keeps", """
        while (true) { await [|new EcsClient()|].ListClustersAsync(); }
        """)]
    [InlineData("items in parallel", """
        await Parallel.ForEachAsync(new[] { "a", "b" }, async (name, token) =>
        {
            using var client = [|new EcsClient()|];
            await client.DeleteClusterAsync(new() { Cluster = name }, token);
        });
        """)]
    public Task Analyze_SameClientInEachIteration_IsReported(string what, string statements) =>
        VerifyAsync(what, Rules.ClientPerIteration.Id, Sources.InMethod(statements));

    [Theory]
    [InlineData("a client for each region", """
        foreach (var region in new[] { "eu-central-1", "us-east-1" })
        {
            using var client = new EcsClient(new EcsClientOptions { Region = region });
            await client.ListClustersAsync();
        }
        """)]
    [InlineData("options that the loop changes", """
        var options = new EcsClientOptions();
        foreach (var region in new[] { "eu-central-1", "us-east-1" })
        {
            options.Region = region;
            using var client = new EcsClient(options);
            await client.ListClustersAsync();
        }
        """)]
    [InlineData("options that a method makes", """
        foreach (var region in new[] { "eu-central-1", "us-east-1" })
        {
            using var client = new EcsClient(Create());
            await client.ListClustersAsync();
        }

        static EcsClientOptions Create() => new();
        """)]
    [InlineData("clients that are kept", """
        var clients = new List<EcsClient>();
        for (var i = 0; i < 2; i++)
        {
            clients.Add(new EcsClient());
        }

        var last = clients[0];
        do { last = new EcsClient(); } while (last is null);
        """)]
    [InlineData("a client before the loop", """
        using var client = new EcsClient();
        foreach (var name in new[] { "a", "b" })
        {
            await client.DeleteClusterAsync(new() { Cluster = name });
        }
        """)]
    [InlineData("a client in what is enumerated", """
        await foreach (var arn in new EcsClient().Paginate(new ListClustersRequest())) { Use(arn); }
        """)]
    [InlineData("a function in a loop that is called elsewhere", """
        var factories = new List<Func<EcsClient>>();
        foreach (var name in new[] { "a", "b" })
        {
            factories.Add(() => new EcsClient());
            factories.Add(() => { using var client = new EcsClient(); return client; });
        }
        """)]
    [InlineData("a client of a region for each item in parallel", """
        await Parallel.ForEachAsync(new[] { "eu-central-1", "us-east-1" }, async (region, token) =>
        {
            using var client = new EcsClient(new EcsClientOptions { Region = region });
            await client.ListClustersAsync(cancellationToken: token);
        });
        """)]
    [InlineData("a client in a static method", """
        using var client = new EcsClient();
        await client.ListClustersAsync();
        await new EcsClient().ListClustersAsync();
        """)]
    public Task Analyze_ClientsThatDifferOrLast_AreNotReported(string what, string statements) => VerifyAsync(what, "", Sources.InMethod(statements));

    [Theory]
    [InlineData("an action of a controller", """
        public class Services : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public async Task<int> Get() { using var ecs = [|new EcsClient()|]; return (await ecs.ListClustersAsync()).ClusterArns.Count; }
        }
        """)]
    [InlineData("an object of a controller", """
        public class Services : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            private readonly IEcsClient _field = [|new EcsClient()|];
            private readonly IEcsClient _other;

            public Services() => _other = [|new EcsClient(new EcsClientOptions { Region = "eu-central-1" })|];
        }
        """)]
    [InlineData("a page and a hub", """
        public class Index : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
        {
            public async Task OnGetAsync() => await [|new EcsClient()|].ListClustersAsync();
        }

        public class Live : Microsoft.AspNetCore.SignalR.Hub
        {
            public async Task Send() { using var ecs = [|new EcsClient()|]; await ecs.ListClustersAsync(); }
        }
        """)]
    [InlineData("an endpoint", """
        using Microsoft.AspNetCore.Builder;

        static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                var options = new EcsClientOptions { Region = "eu-central-1" };
                app.MapGet("/clusters", async (string name) =>
                {
                    using var ecs = [|new EcsClient(options)|];
                    return (await ecs.ListClustersAsync()).ClusterArns;
                });
            }
        }
        """)]
    [InlineData("middleware and a health check", """
        public class Middleware
        {
            public async Task InvokeAsync(Microsoft.AspNetCore.Http.HttpContext context) { using var ecs = [|new EcsClient()|]; await ecs.ListClustersAsync(); }
        }

        public class Health : Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck
        {
            public async Task<bool> CheckHealthAsync(CancellationToken cancellationToken)
            {
                using var ecs = [|new EcsClient()|];
                return (await ecs.ListClustersAsync()).ClusterArns.Count > 0;
            }
        }
        """)]
    [InlineData("a function of Lambda", """
        public class Function
        {
            public async Task Handle(string input, Amazon.Lambda.Core.ILambdaContext context) { using var ecs = [|new EcsClient()|]; await ecs.ListClustersAsync(); }
        }
        """)]
    public Task Analyze_ClientPerRequest_IsReported(string what, string code) => VerifyAsync(what, Rules.ClientPerIteration.Id, code);

    [Theory]
    [InlineData("a client of all requests", """
        using Microsoft.AspNetCore.Builder;

        public class Services : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            private static readonly IEcsClient _ecs = new EcsClient();
            private static readonly Lazy<IEcsClient> _lazy = new(() => new EcsClient());

            public async Task<int> Get() => (await _ecs.ListClustersAsync()).ClusterArns.Count;
        }

        static class Endpoints
        {
            public static void Map(WebApplication app)
            {
                var ecs = new EcsClient();
                app.MapGet("/clusters", async () => (await ecs.ListClustersAsync()).ClusterArns);
            }
        }
        """)]
    [InlineData("a client for the region that the request names", """
        public class Services : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public async Task<int> Get(string region)
            {
                var options = new EcsClientOptions { Region = region };
                using var ecs = new EcsClient(options);
                return (await ecs.ListClustersAsync()).ClusterArns.Count;
            }
        }
        """)]
    [InlineData("a class that happens to map", """
        public class Map
        {
            public static void MapGet(Func<Task> get) { }

            public static void Run() => MapGet(async () => { using var ecs = new EcsClient(); await ecs.ListClustersAsync(); });
        }
        """)]
    public Task Analyze_ClientOfAllRequests_IsNotReported(string what, string code) => VerifyAsync(what, "", code);

    [Theory]
    [InlineData("a method of a service", """
        public class Scaler
        {
            public async Task ScaleAsync()
            {
                using var ecs = [|new EcsClient(new EcsClientOptions { Region = "eu-central-1" })|];
                await ecs.ListClustersAsync();
            }
        }
        """)]
    [InlineData("settings of the object", """
        public class Scaler(EcsClientOptions options)
        {
            public async Task ScaleAsync()
            {
                using (var ecs = [|new EcsClient(options)|]) { await ecs.ListClustersAsync(); }
            }
        }
        """)]
    public Task Analyze_ClientPerCall_IsReported(string what, string code) => VerifyAsync(what, Rules.ClientPerCall.Id, code);

    [Theory]
    [InlineData("a program", """
        //program
        using var ecs = new EcsClient();
        await ecs.ListClustersAsync();
        """)]
    [InlineData("a program with a class", """
        //program
        internal class Program
        {
            private static async Task Main() { using var ecs = new EcsClient(); await ecs.ListClustersAsync(); await new Program().RunAsync(); }

            private async Task RunAsync() { using var ecs = new EcsClient(); await ecs.ListClustersAsync(); }
        }
        """)]
    [InlineData("a client that the object keeps", """
        public sealed class Scaler : IDisposable
        {
            private readonly EcsClient _ecs = new();
            private EcsClient? _lazy;

            public EcsClient Client => _lazy ??= new EcsClient();

            public EcsClient Create() => new(new EcsClientOptions());

            public void Dispose() => _ecs.Dispose();
        }
        """)]
    [InlineData("a command that runs once, and a service that the host runs once", """
        public abstract class Command { public abstract Task ExecuteAsync(); }

        public class Deploy : Command
        {
            public override async Task ExecuteAsync() { using var ecs = new EcsClient(); await ecs.ListClustersAsync(); }
        }

        public class Worker : Microsoft.Extensions.Hosting.BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken cancellationToken)
            {
                using var ecs = new EcsClient();
                while (!cancellationToken.IsCancellationRequested) { await ecs.ListClustersAsync(); }
            }

            private async Task FinishAsync() { using var ecs = new EcsClient(); await ecs.ListClustersAsync(); }
        }
        """)]
    [InlineData("a client for the tenant that the caller names", """
        public class Scaler
        {
            public async Task ScaleAsync(string profile)
            {
                using var ecs = new EcsClient(new EcsClientOptions { Profile = profile });
                await ecs.ListClustersAsync();
            }
        }
        """)]
    [InlineData("a client of a test double", """
        public class Scaler
        {
            public async Task ScaleAsync(EcsServiceConnect.Client.Testing.InMemoryEcs memory)
            {
                using var ecs = memory.CreateClient();
                await ecs.ListClustersAsync();
            }
        }
        """)]
    public Task Analyze_ClientOfAProgramOrAnObject_IsNotReported(string what, string code) => VerifyAsync(what, "", code);

    [Theory]
    [InlineData("a service of an application that registers a client", """
        public static class Startup { public static void Configure(IServiceCollection services) => services.AddEcsClient(); }

        public class Scaler
        {
            private readonly IEcsClient _ecs = [|new EcsClient()|];

            public async Task ScaleAsync() { using var ecs = [|new EcsClient(new EcsClientOptions { Region = "eu-central-1" })|]; await ecs.ListClustersAsync(); }
        }
        """)]
    public Task Analyze_ClientBesideRegistration_IsReported(string what, string code) => VerifyAsync(what, Rules.ClientBesideRegistration.Id, code);

    [Theory]
    [InlineData("the registration, the program and static code", """
        //program
        var services = new ServiceCollection();
        services.AddEcsClient();
        services.AddKeyedSingleton<IEcsClient>("us", (_, _) => new EcsClient());
        using var ecs = new EcsClient();

        public class Module
        {
            public void Configure(IServiceCollection services) => services.AddSingleton<IEcsClient>(new EcsClient());
        }

        public static class Tools { public static EcsClient Create() => new(); }
        """)]
    [InlineData("another account and another endpoint", """
        public static class Startup { public static void Configure(IServiceCollection services) => services.AddEcsClient(); }

        public class Scaler
        {
            private readonly IEcsClient _other = new EcsClient(new EcsClientOptions { Profile = "audit" });
            private readonly IEcsClient _local = new EcsClient(new EcsClientOptions { ServiceUrl = new Uri("http://127.0.0.1:4567") });
            private readonly IEcsClient _http = new EcsClient(new EcsClientOptions(), new System.Net.Http.HttpClient());
        }
        """)]
    [InlineData("a decorator", """
        public static class Startup { public static void Configure(IServiceCollection services) => services.AddEcsClient(); }

        public class Audited : IEcsClient
        {
            private readonly IEcsClient _inner = new EcsClient();

            public Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
                where TResponse : EcsResponse => _inner.SendAsync(request, cancellationToken);
        }
        """)]
    [InlineData("only keyed clients are registered", """
        public static class Startup { public static void Configure(IServiceCollection services) => services.AddKeyedEcsClient("us"); }

        public class Scaler { private readonly IEcsClient _ecs = new EcsClient(); }
        """)]
    public Task Analyze_AnotherClientThanTheRegistered_IsNotReported(string what, string code) => VerifyAsync(what, "", code);

    [Fact]
    public Task Analyze_ProjectWithTests_ReportsNothing() => AnalyzerVerifier.VerifyNoneAsync(
        new ClientLifetimeAnalyzer(),
        Sources.InMethod("while (true) { using var client = new EcsClient(); await client.ListClustersAsync(); }"),
        Sources.TestFramework);

    [Fact]
    public Task Fix_ClientInALoop_IsMadeBeforeIt() => AnalyzerVerifier.VerifyFixAsync(
        new ClientLifetimeAnalyzer(),
        new ClientLifetimeCodeFixProvider(),
        """
        internal static class Code
        {
            internal static async Task RunAsync()
            {
                // All clusters.
                foreach (var name in new[] { "a", "b" })
                {
                    using var client = new EcsClient();
                    await client.DeleteClusterAsync(new() { Cluster = name });
                }
            }
        }
        """,
        """
        internal static class Code
        {
            internal static async Task RunAsync()
            {
                // All clusters.
                using var client = new EcsClient();
                foreach (var name in new[] { "a", "b" })
                {
                    await client.DeleteClusterAsync(new() { Cluster = name });
                }
            }
        }
        """);

    [Fact]
    public Task Fix_ClientInATry_IsLeftToTheAuthor() => AnalyzerVerifier.VerifyNoFixAsync(
        new ClientLifetimeAnalyzer(),
        new ClientLifetimeCodeFixProvider(),
        Sources.InMethod("while (true) { try { using var client = new EcsClient(); await client.ListClustersAsync(); } catch (EcsException) { } }"));

    private static Task VerifyAsync(string what, string id, string code)
    {
        TestContext.Current.SendDiagnosticMessage(what);
        return AnalyzerVerifier.VerifyAsync(new ClientLifetimeAnalyzer(), id, code);
    }
}
