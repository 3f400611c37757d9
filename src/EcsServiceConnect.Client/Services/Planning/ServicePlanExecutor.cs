using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EcsServiceConnect.Client.Deployments.Tracking;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Services.Planning;

/// <summary>
/// Applies a plan: checks that the service has not changed, registers, tags, and creates or updates. What another apply of the same plan has
/// done already is not done again.
/// </summary>
internal sealed class ServicePlanExecutor(IEcsClient client, ServicePlan plan, CancellationToken cancellationToken)
{
    private const int TokenLength = 32;

    /// <summary>How many revisions other programs may register at the same time. What is older than that is history, and inactive.</summary>
    private const int MaxSimultaneousRevisions = 10;

    private const string NotIdempotent = "not idempotent";

    private readonly ServicePlanReader _reader = new(client, cancellationToken);
    private readonly List<string> _applied = [];
    private string? _registeredArn;

    /// <summary>Applies the plan.</summary>
    /// <returns>The deployment to track.</returns>
    public async Task<DeploymentTarget> ExecuteAsync()
    {
        try
        {
            return await ExecuteStepsAsync().ConfigureAwait(false);
        }
        catch (EcsException exception) when (_applied.Count > 0)
        {
            throw new EcsPlanException(
                (exception as EcsPlanException)?.Outcome ?? EcsPlanOutcome.PartiallyApplied,
                $"{exception.Message} Before that, this was changed: {string.Join("; ", _applied)}.",
                exception)
            {
                RegisteredTaskDefinitionArn = _registeredArn,
                AppliedChanges = [.. _applied],
            };
        }
        catch (OperationCanceledException cancellation) when (_applied.Count > 0)
        {
            throw new EcsPlanCanceledException(
                $"Applying the plan was canceled. Before that, this was changed: {string.Join("; ", _applied)}.",
                cancellation,
                cancellation.CancellationToken)
            {
                RegisteredTaskDefinitionArn = _registeredArn,
                AppliedChanges = [.. _applied],
            };
        }
    }

    private async Task<DeploymentTarget> ExecuteStepsAsync()
    {
        var validator = new UnchangedServiceValidator(_reader, plan);
        if (await validator.ValidateAsync().ConfigureAwait(false) is { } alreadyApplied)
        {
            return Follow(alreadyApplied);
        }

        var revision = plan.Target.TaskDefinitionArn;
        if (plan.Target.IsRegistrationNeeded)
        {
            revision = await RegisterAsync(plan.Target.Definition!).ConfigureAwait(false);

            // Registration can take a while, and is not part of the service: it is read again right before the write.
            if (await validator.ValidateAsync().ConfigureAwait(false) is { } appliedMeanwhile)
            {
                return Follow(appliedMeanwhile);
            }
        }

        return plan.Current is null
            ? await CreateAsync(revision!, validator).ConfigureAwait(false)
            : await UpdateAsync(plan.Current, revision).ConfigureAwait(false);
    }

    /// <summary>
    /// Registers the definition. Of several programs that register the same one at once, each uses the oldest of the new revisions, so that the
    /// service is changed once.
    /// </summary>
    private async Task<string> RegisterAsync(RegisterTaskDefinitionRequest definition)
    {
        var result = await client.RegisterIfChangedAsync(definition, plan.Target.Options.Registration, cancellationToken).ConfigureAwait(false);
        var arn = result.TaskDefinition.TaskDefinitionArn!;
        if (!result.IsNewRevision)
        {
            return arn;
        }

        _registeredArn = arn;
        _applied.Add($"registered {arn}");
        var registered = result.TaskDefinition.Revision ?? 0;
        for (var revision = Math.Max(plan.Target.NewestRevision + 1, registered - MaxSimultaneousRevisions); revision < registered; revision++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{definition.Family}:{revision}");
            var other = await _reader.FindTaskDefinitionAsync(name).ConfigureAwait(false);
            if (other?.TaskDefinition?.Status == TaskDefinitionStatus.Active && TaskDefinitionPlanReader.Compare(other, definition).Count == 0)
            {
                return other.TaskDefinition.TaskDefinitionArn!;
            }
        }

        return arn;
    }

    private async Task<DeploymentTarget> CreateAsync(string taskDefinitionArn, UnchangedServiceValidator validator)
    {
        var request = ServiceUpdateFactory.CreateNew(plan.Target, taskDefinitionArn);
        request = request with { ClientToken = request.ClientToken ?? CreateToken(request) };
        try
        {
            var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return DeploymentTarget.Create(response.Service, request.Cluster, request.ServiceName) with { IsJustStarted = true };
        }
        catch (InvalidParameterException exception) when (exception.ErrorMessage.Contains(NotIdempotent, StringComparison.OrdinalIgnoreCase))
        {
            // Another program has created a service of this name since.
            return await validator.ValidateAsync().ConfigureAwait(false) is { } created
                ? Follow(created)
                : throw new EcsPlanException(EcsPlanOutcome.ServiceChanged, exception.Message, exception);
        }
    }

    /// <summary>Changes the tags first, so that tasks that the update starts can have them.</summary>
    private async Task<DeploymentTarget> UpdateAsync(Service current, string? taskDefinitionArn)
    {
        await ChangeTagsAsync(current).ConfigureAwait(false);
        if (ServiceUpdateFactory.CreateUpdate(current, plan.Target, plan.Differences, taskDefinitionArn) is not { } request)
        {
            return Follow(current);
        }

        var response = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return DeploymentTarget.Create(response.Service, request) with { IsJustStarted = true };
    }

    private async Task ChangeTagsAsync(Service current)
    {
        if (plan.Target.Service.Tags is not { } tags)
        {
            return;
        }

        var desired = tags.OfType<Tag>().Where(TaskDefinitionExtensions.IsUserTag).ToDictionary(static tag => tag.Key ?? "", static tag => tag.Value ?? "");
        var present = current.Tags.Where(TaskDefinitionExtensions.IsUserTag).ToDictionary(static tag => tag.Key ?? "", static tag => tag.Value ?? "");
        Tag[] changed = [.. desired.Where(tag => present.GetValueOrDefault(tag.Key) != tag.Value).Select(static tag => new Tag { Key = tag.Key, Value = tag.Value })];
        string[] removed = [.. present.Keys.Where(key => !desired.ContainsKey(key))];
        if (removed.Length > 0)
        {
            await client.SendAsync(new UntagResourceRequest { ResourceArn = current.ServiceArn!, TagKeys = removed }, cancellationToken).ConfigureAwait(false);
            _applied.Add($"removed the tags {string.Join(", ", removed)}");
        }

        if (changed.Length > 0)
        {
            await client.SendAsync(new TagResourceRequest { ResourceArn = current.ServiceArn!, Tags = changed }, cancellationToken).ConfigureAwait(false);
            _applied.Add($"set the tags {string.Join(", ", changed.Select(static tag => tag.Key))}");
        }
    }

    /// <summary>
    /// Creates the idempotency token: the same for every apply of the same plan, and another one once a service of this name was deleted.
    /// </summary>
    private string CreateToken(CreateServiceRequest request)
    {
        var content = $"{EcsJson.Serialize(request)}{plan.Former?.CreatedAt:O}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..TokenLength];
    }

    private DeploymentTarget Follow(Service service) => DeploymentTarget.Create(service, plan.Target.Service.Cluster, plan.Target.Service.ServiceName);
}
