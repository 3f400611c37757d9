namespace EcsServiceConnect.Client.Analyzers.Tests.Support;

/// <summary>What the code of the tests is compiled with.</summary>
internal static class Sources
{
    public const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using EcsServiceConnect.Client;
        global using EcsServiceConnect.Client.Fluent;
        global using EcsServiceConnect.Client.Models;
        global using Microsoft.Extensions.DependencyInjection;
        """;

    /// <summary>The parts of frameworks that the rules ask for, without the frameworks.</summary>
    public const string Frameworks =
        """
        namespace Microsoft.AspNetCore.Http { public class HttpContext { } }
        namespace Microsoft.AspNetCore.Mvc { public abstract class ControllerBase { } }
        namespace Microsoft.AspNetCore.Mvc.RazorPages { public abstract class PageModel { } }
        namespace Microsoft.AspNetCore.SignalR { public abstract class Hub { } }
        namespace Microsoft.AspNetCore.Routing { public interface IEndpointRouteBuilder { } }
        namespace Microsoft.AspNetCore.Builder
        {
            public class WebApplication : Microsoft.AspNetCore.Routing.IEndpointRouteBuilder { public static WebApplication Create() => new(); }
            public static class EndpointRouteBuilderExtensions
            {
                public static void MapGet(this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder endpoints, string pattern, Delegate handler) { }
            }
        }
        namespace Microsoft.Extensions.Diagnostics.HealthChecks
        {
            public interface IHealthCheck { Task<bool> CheckHealthAsync(CancellationToken cancellationToken); }
        }
        namespace Microsoft.Extensions.Hosting
        {
            public interface IHostedService { Task StartAsync(CancellationToken cancellationToken); }
            public abstract class BackgroundService : IHostedService
            {
                public Task StartAsync(CancellationToken cancellationToken) => ExecuteAsync(cancellationToken);
                protected abstract Task ExecuteAsync(CancellationToken cancellationToken);
            }
        }
        namespace Amazon.Lambda.Core { public interface ILambdaContext { } }
        """;

    public const string TestFramework = "namespace Xunit { public class FactAttribute : Attribute { } }";

    /// <summary>Wraps statements in a static method, which has a client, a token and a request.</summary>
    public static string InMethod(string statements) =>
        $$"""
        internal static class Code
        {
            internal static async Task RunAsync(IEcsClient ecs, UpdateServiceRequest update, CancellationToken cancellationToken)
            {
        {{statements}}
            }

            internal static void Use(object? value) => Console.WriteLine(value);

            internal static void Deconstruct(this DescribeServicesResponse response, out object services, out object failures) =>
                (services, failures) = (response.Services, response.Failures);
        }
        """;
}
