using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Services.Comparison;
using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>Makes a plan: reads the present service and its task definition, and compares them with the desired ones.</summary>
internal sealed class ServicePlanFactory(IEcsClient client, CancellationToken cancellationToken)
{
    private readonly ServicePlanReader _reader = new(client, cancellationToken);

    /// <summary>Makes the plan of a service as a file states it.</summary>
    public Task<ServicePlan> CreateAsync(RegisterTaskDefinitionRequest? definition, ServiceFile file, ServicePlanOptions options) =>
        CreateAsync(definition, file.Request, options with
        {
            KeepAbsentMembers = options.KeepAbsentMembers || file.IsUpdate,
            ForceNewDeployment = options.ForceNewDeployment || file.ForceNewDeployment,
        });

    /// <summary>Makes the plan of a service.</summary>
    public async Task<ServicePlan> CreateAsync(RegisterTaskDefinitionRequest? definition, CreateServiceRequest service, ServicePlanOptions options)
    {
        var desired = ServicePlanInputValidator.Identify(ServiceNormalizer.RemoveUnset(service), options);
        definition?.Validate();
        desired.Validate();
        ServicePlanInputValidator.CheckTags(desired);
        ServicePlanInputValidator.CheckFamily(desired, definition);
        desired = desired with { TaskDefinition = definition?.Family ?? desired.TaskDefinition };
        var found = await _reader.FindServiceAsync(desired.Cluster, desired.ServiceName).ConfigureAwait(false);
        var current = found?.Status == "INACTIVE" ? null : found;
        if (current is not null)
        {
            ServicePlanInputValidator.CheckService(current, desired, options);
            desired = options.KeepAbsentMembers ? KeepDeployments(desired, current) : desired;
        }

        ServicePlanInputValidator.CheckController(current, desired);
        var revision = await new TaskDefinitionPlanReader(_reader).ReadAsync(definition, desired.TaskDefinition, current?.TaskDefinition).ConfigureAwait(false);
        var isSameNamespace = await IsSameNamespaceAsync(current, desired).ConfigureAwait(false);
        var target = new ServicePlanTarget
        {
            Service = desired with
            {
                DesiredCount = desired.SchedulingStrategy == SchedulingStrategy.Daemon || (options.KeepDesiredCount && current is not null)
                    ? null
                    : desired.DesiredCount,
                TaskDefinition = revision.TargetArn,
            },
            Definition = revision.Definition,
            TaskDefinitionArn = revision.TargetArn,
            IsRegistrationNeeded = revision.IsRegistrationNeeded,
            NewestRevision = revision.NewestRevision,
            IsSameNamespace = isSameNamespace ?? true,
            Options = options,
        };
        if (current is null)
        {
            ValidateNew(target);
        }

        var blockingProblems = DefinitionRuleValidator.Validate(definition, desired, isNew: current is null);
        return new ServicePlan(client, target)
        {
            Current = current,
            Former = current is null ? found : null,
            CurrentTaskDefinition = revision.Current,
            Differences = current is null ? ServicePlanDiffer.List(target) : ServicePlanDiffer.Compare(current, target),
            TaskDefinitionDifferences = revision.Differences,
            Preflight = await CheckAsync(current, target, revision).ConfigureAwait(false),
            BlockingProblems = blockingProblems,
            Notes = isSameNamespace is null ? [CreateNamespaceNote(desired)] : [],
            ModelProblems = [.. blockingProblems, .. definition is null ? [] : EcsModelValidator.Validate(definition), .. EcsModelValidator.Validate(desired)],
        };
    }

    private static CreateServiceRequest KeepDeployments(CreateServiceRequest desired, Service current) =>
        desired.DeploymentConfiguration is { } stated && current.DeploymentConfiguration is { } present
            ? desired with { DeploymentConfiguration = DeploymentConfigurationResolver.Resolve(stated, present) }
            : desired;

    /// <summary>
    /// Checks what CreateService requires although the API does not mark it as required.
    /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html
    /// </summary>
    private static void ValidateNew(ServicePlanTarget target)
    {
        List<string> problems = [];
        if (target.TaskDefinitionArn is null && !target.IsRegistrationNeeded)
        {
            problems.Add($"taskDefinition: required, because the service '{target.Service.ServiceName}' does not exist yet.");
        }

        if (target.Service.DesiredCount is null && target.Service.SchedulingStrategy != SchedulingStrategy.Daemon)
        {
            problems.Add($"desiredCount: required, because the service '{target.Service.ServiceName}' does not exist yet.");
        }

        if (problems.Count > 0)
        {
            throw new EcsValidationException(problems);
        }
    }

    /// <summary>
    /// Whether a namespace that is stated in another form than the present one is the same: then it lists the service. Null if it cannot be listed.
    /// </summary>
    private async Task<bool?> IsSameNamespaceAsync(Service? current, CreateServiceRequest desired)
    {
        var stated = desired.ServiceConnectConfiguration is { Enabled: true } connect ? connect.Namespace : null;
        var present = current?.ToCreateRequest().ServiceConnectConfiguration is { Enabled: true } presentConnect ? presentConnect.Namespace : null;
        return !DesiredServiceResolver.AreDifferentForms(stated, present)
            ? true
            : await _reader.IsInNamespaceAsync(current!.ServiceArn!, stated!).ConfigureAwait(false);
    }

    private static string CreateNamespaceNote(CreateServiceRequest desired) =>
        $"ListServicesByNamespace is not allowed, so '{desired.ServiceConnectConfiguration!.Namespace}' is taken for the namespace that the service is "
        + "in. If it is another one, state it by its ARN, or allow the call.";

    private async Task<PreflightReport> CheckAsync(Service? current, ServicePlanTarget target, TaskDefinitionPlan revision)
    {
        var present = current?.ToCreateRequest();
        var service = present is null ? target.Service : DesiredServiceResolver.Resolve(target.Service, present);
        var connect = service.ServiceConnectConfiguration ?? (target.Options.KeepAbsentMembers ? present?.ServiceConnectConfiguration : null);
        var definition = target.Definition ?? revision.Target?.ToRegisterRequest();
        if (connect is not { Enabled: true } || definition is null)
        {
            return new PreflightReport([]);
        }

        var options = PreflightOptions.FromRequest(service);
        return target.Options.InspectNamespace
            ? await ServiceConnectPreflight.CheckAsync(client, definition, connect, options, cancellationToken).ConfigureAwait(false)
            : ServiceConnectPreflight.Check(definition, connect, options);
    }
}
