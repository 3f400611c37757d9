using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>Code as it was written for the vendor's client, compiled with this library in its place.</summary>
internal static class VendorCode
{
    /// <summary>The namespaces as they were.</summary>
    private const string OldUsings = "using Amazon.ECS;";

    /// <summary>Everything else as it was, below the namespaces of this library.</summary>
    private const string Code = """
        using System;
        using System.Collections.Generic;
        using Amazon;
        using EcsServiceConnect.Client;
        using EcsServiceConnect.Client.Models;

        public class Invoices(IAmazonECS vendor, IEcsClient ecs)
        {
            public EcsClientOptions Options() => new EcsClientOptions { RegionEndpoint = RegionEndpoint.EUCentral1 };

            public object Variable() => new KeyValuePair { Name = "ORDER", Value = "7" };

            public object Label() => new Attribute { Name = "color" };

            public async System.Threading.Tasks.Task RunAsync()
            {
                var request = new RunTaskRequest();
                request.Cluster = "prod";
                request.Tags.Add(new Tag { Key = "order" });
                request = new RunTaskRequest { TaskDefinition = "invoice", EnableECSManagedTags = true, LaunchType = LaunchType.FARGATE };
                request = new RunTaskRequest { TaskDefinition = "invoice", LaunchType = "FARGATE" };
                var response = await ecs.RunTaskAsync(request);
                Console.WriteLine(response.HttpStatusCode);
                DateTime startedAt = response.Tasks[0].StartedAt.Value;
                var services = ecs.Paginators;
            }
        }
        """;

    /// <summary>Compiles the code and returns the errors of the compiler.</summary>
    public static IEnumerable<Diagnostic> Compile() =>
        new[] { OldUsings, Code }.SelectMany(static code => Compile(code)).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static ImmutableArray<Diagnostic> Compile(string code)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
            "Invoices",
            [CSharpSyntaxTree.ParseText(code)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).GetDiagnostics();
    }
}
