using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;

namespace Snippets;

/// <summary>The code of docs/guides/deploying.md.</summary>
internal static class DeployingSnippets
{
    public static async Task PlanAndApplyAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        ServicePlan plan = await ecs.PlanServiceAsync("task-definition.json", "service.json", cancellationToken: cancellationToken);
        Console.WriteLine(plan);

        DeploymentTracker deployment = await plan.ApplyAsync(cancellationToken: cancellationToken);
        await deployment.WaitForCompletionAsync(cancellationToken);
    }

    public static async Task PlanRecordsAsync(
        IEcsClient ecs, RegisterTaskDefinitionRequest definition, CreateServiceRequest service, CancellationToken cancellationToken)
    {
        var options = new ServicePlanOptions { KeepDesiredCount = true };
        var plan = await ecs.PlanServiceAsync(definition, service, options, cancellationToken);
    }

    public static async Task PlanByHandleAsync(IEcsClient ecs, RegisterTaskDefinitionRequest definition, CancellationToken cancellationToken)
    {
        var plan = await ecs.Cluster("prod").Service("orders").PlanAsync(definition, cancellationToken: cancellationToken);
    }

    public static void Show(ServicePlan plan)
    {
        var useColors = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        Console.WriteLine(plan.ToText(new ServicePlanFormatOptions { UseColors = useColors }));

        if (Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary)
        {
            File.AppendAllText(summary, plan.ToMarkdown());
        }
    }

    public static void Inspect(ServicePlan plan)
    {
        foreach (var difference in plan.Differences.Where(difference => difference.Effect == ServiceChangeEffect.NotPossible))
        {
            Console.WriteLine($"{difference.Path}: {difference.Remediation}");
        }
    }

    public static async Task HandleFailureAsync(ServicePlan plan, CancellationToken cancellationToken)
    {
        try
        {
            DeploymentTracker deployment = await plan.ApplyAsync(cancellationToken: cancellationToken);
            await deployment.WaitForCompletionAsync(cancellationToken);
        }
        catch (EcsPlanException exception) when (exception.AppliedChanges.Count > 0)
        {
            Console.WriteLine($"Changed before the failure: {string.Join("; ", exception.AppliedChanges)}");
        }
    }

    public static IReadOnlyList<ServiceDifference> Compare(Service described, CreateServiceRequest desired)
    {
        var differences = ServiceComparison.Compare(described, desired);
        return differences;
    }
}
