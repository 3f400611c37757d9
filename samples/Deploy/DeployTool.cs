using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Fluent;
using Samples.Common;
using Spectre.Console;

namespace Deploy;

/// <summary>What the commands share: the service that they are about, and how they show things.</summary>
internal sealed class DeployTool(IAnsiConsole console, EcsClient ecs)
{
    public EcsClient Ecs => ecs;

    public string? DefinitionFile { get; init; }

    public string? ServiceFile { get; init; }

    public string? Cluster { get; init; }

    public required string Service { get; init; }

    public bool KeepDesiredCount { get; init; }

    public bool IsJson { get; init; }

    public bool IsDryRun { get; init; }

    public string? Revision { get; init; }

    public required DeploymentTrackerOptions TrackerOptions { get; init; }

    /// <summary>Creates the tool for the service of the in-memory ECS.</summary>
    public static DeployTool Create(IAnsiConsole console, EcsClient ecs) => new(console, ecs)
    {
        DefinitionFile = EmbeddedEcs.DefinitionFile,
        ServiceFile = EmbeddedEcs.ServiceFile,
        Cluster = EmbeddedEcs.Cluster,
        Service = EmbeddedEcs.Service,
        TrackerOptions = EmbeddedEcs.TrackerOptions,
    };

    public PruneRevisionsOptions PruneOptions => new()
    {
        IsDryRun = IsDryRun,
        Progress = IsJson ? null : new Progress<PruneRevisionsProgress>(progress => Console.Error.WriteLine(progress)),
    };

    public ServiceHandle GetService() => Service.Length > 0
        ? ecs.Cluster(Cluster).Service(Service)
        : throw new SampleException("There is no service.", "name it by --service.");

    public Task<ServicePlan> PlanAsync(CancellationToken cancellationToken)
    {
        var file = ServiceFile ?? throw new SampleException("There is no file of the service.", "name it by --service-file.");
        var options = new ServicePlanOptions
        {
            Cluster = Cluster,
            ServiceName = Service.Length > 0 ? Service : null,
            KeepDesiredCount = KeepDesiredCount,
        };
        return ecs.PlanServiceAsync(DefinitionFile, file, options, cancellationToken);
    }

    public void Show(ServicePlan plan)
    {
        var useColors = console.Profile.Capabilities.Ansi && !Console.IsOutputRedirected
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        Console.WriteLine(IsJson ? DeployJson.Format(plan) : plan.ToText(new ServicePlanFormatOptions { UseColors = useColors }));
        AddToSummary(plan.ToMarkdown());
    }

    public void Show(DeploymentProgress progress)
    {
        Console.WriteLine(IsJson ? DeployJson.Format(progress) : progress.ToString());
        if (progress.Outcome is not null)
        {
            AddToSummary($"Deployment of `{EcsArn.GetName(progress.TaskDefinition ?? "")}`: **{progress.Status}**.\n");
        }
    }

    public void Show(PruneRevisionsResult result) => Console.WriteLine(IsJson ? DeployJson.Format(result) : result.ToString());

    /// <summary>Adds Markdown to the summary of the job, if this is one of GitHub's.</summary>
    private static void AddToSummary(string markdown)
    {
        if (Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } file)
        {
            try
            {
                File.AppendAllText(file, markdown + "\n");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                // The deployment matters more than its summary.
                Console.Error.WriteLine($"Warning: the summary of the job cannot be written. {e.Message}");
            }
        }
    }
}
