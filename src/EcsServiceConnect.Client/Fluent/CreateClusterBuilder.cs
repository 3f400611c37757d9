using EcsServiceConnect.Client.Common;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Fluent;

/// <summary>
/// Builds a <see cref="CreateClusterRequest"/>, from <see cref="ClusterHandle.Create"/>. No method is required.
/// </summary>
public sealed class CreateClusterBuilder : EcsBuilder<CreateClusterBuilder, CreateClusterRequest>
{
    private const string Enabled = "enabled";
    private const string Enhanced = "enhanced";
    private const string Disabled = "disabled";

    private static readonly BuilderConflict[] _conflicts =
        [new(nameof(WithContainerInsights), nameof(WithoutContainerInsights), "both set Container Insights")];

    private readonly IEcsClient _client;

    internal CreateClusterBuilder(IEcsClient client, string? name)
        : base(new CreateClusterRequest { ClusterName = name })
    {
        _client = client;
    }

    private protected override IReadOnlyList<BuilderConflict> Conflicts => _conflicts;

    /// <summary>
    /// Sets the namespace that services with Service Connect join when they name none (<c>serviceConnectDefaults</c>).
    /// </summary>
    /// <param name="nameOrArn">
    /// The namespace's name or full ARN. With a name that does not exist yet, ECS creates the namespace in Cloud Map.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="nameOrArn"/> is null.</exception>
    public CreateClusterBuilder WithServiceConnectDefaults(string nameOrArn)
    {
        var defaults = new ClusterServiceConnectDefaultsRequest { Namespace = ArgumentGuard.NotNull(nameOrArn) };
        return Set(request => request with { ServiceConnectDefaults = defaults });
    }

    /// <summary>
    /// Turns Container Insights on (<c>settings</c>), whatever the account setting is. Excludes
    /// <see cref="WithoutContainerInsights"/>.
    /// </summary>
    /// <param name="enhanced">Whether there are metrics of tasks and containers, too. The default is false.</param>
    /// <returns>A new builder with the setting applied.</returns>
    public CreateClusterBuilder WithContainerInsights(bool enhanced = false) =>
        Set(request => request with { Settings = ContainerInsights(enhanced ? Enhanced : Enabled) });

    /// <summary>
    /// Turns Container Insights off (<c>settings</c>), whatever the account setting is. Excludes
    /// <see cref="WithContainerInsights"/>.
    /// </summary>
    /// <returns>A new builder with the setting applied.</returns>
    public CreateClusterBuilder WithoutContainerInsights() =>
        Set(static request => request with { Settings = ContainerInsights(Disabled) });

    /// <summary>
    /// Associates capacity providers with the cluster (<c>capacityProviders</c>), so that tasks can use them.
    /// </summary>
    /// <param name="names">All of them, such as <c>FARGATE</c> and <c>FARGATE_SPOT</c>.</param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    public CreateClusterBuilder WithCapacityProviders(params IReadOnlyList<string> names) =>
        Set(request => request with { CapacityProviders = [.. ArgumentGuard.NotNull(names)] });

    /// <summary>
    /// Adds a capacity provider for services and tasks that choose none (<c>defaultCapacityProviderStrategy</c>), at most
    /// 20. It must be one of <see cref="WithCapacityProviders"/>.
    /// </summary>
    /// <param name="name">The capacity provider's name.</param>
    /// <param name="weight">
    /// Its share of the tasks beyond the base, 0 to 1,000. The default is null, which means 0. At least one provider needs
    /// a weight above 0.
    /// </param>
    /// <param name="baseCount">
    /// The number of tasks that it runs before the weights count (<c>base</c>). Only one provider can have it. The default
    /// is null: none.
    /// </param>
    /// <returns>A new builder with the provider added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public CreateClusterBuilder WithDefaultCapacityProvider(string name, int? weight = null, int? baseCount = null)
    {
        var item = new CapacityProviderStrategyItem { CapacityProvider = ArgumentGuard.NotNull(name), Weight = weight, Base = baseCount };
        return Add(request => request with { DefaultCapacityProviderStrategy = [.. request.DefaultCapacityProviderStrategy ?? [], item] });
    }

    /// <summary>
    /// Sets logging and encryption of ECS Exec sessions (<c>configuration.executeCommandConfiguration</c>).
    /// </summary>
    /// <param name="configuration">The configuration.</param>
    /// <returns>A new builder with the setting applied.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="configuration"/> is null.</exception>
    public CreateClusterBuilder WithExecuteCommand(ExecuteCommandConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Configure(cluster => cluster with { ExecuteCommandConfiguration = configuration }, nameof(WithExecuteCommand));
    }

    /// <summary>
    /// Sets the keys that encrypt storage managed by AWS (<c>configuration.managedStorageConfiguration</c>).
    /// </summary>
    /// <param name="kmsKeyId">The KMS key for managed storage. The default is null: a key that AWS manages.</param>
    /// <param name="fargateKmsKeyId">
    /// The KMS key for the ephemeral storage of Fargate tasks. The default is null: a key that AWS manages.
    /// </param>
    /// <returns>A new builder with the setting applied.</returns>
    public CreateClusterBuilder WithManagedStorage(string? kmsKeyId = null, string? fargateKmsKeyId = null)
    {
        var storage = new ManagedStorageConfiguration { KmsKeyId = kmsKeyId, FargateEphemeralStorageKmsKeyId = fargateKmsKeyId };
        return Configure(cluster => cluster with { ManagedStorageConfiguration = storage }, nameof(WithManagedStorage));
    }

    /// <summary>Creates the cluster.</summary>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The new cluster. For the whole response, send the request that <c>Build</c> returns.</returns>
    /// <exception cref="EcsValidationException">Methods exclude each other; nothing was sent.</exception>
    /// <exception cref="EcsException">The call failed, in one of the ways of CreateCluster.</exception>
    public async Task<Cluster> SendAsync(CancellationToken cancellationToken = default) =>
        await ResponseGuard.SendAsync(_client, Build(), static response => response.Cluster, cancellationToken).ConfigureAwait(false);

    private protected override IEnumerable<string> Validate(CreateClusterRequest record)
    {
        if (EcsArn.TryParse(record.ClusterName, out _))
        {
            yield return $"Cluster(\"{record.ClusterName}\") has an ARN; create a cluster by its name.";
        }

        var associated = record.CapacityProviders ?? [];
        foreach (var name in (record.DefaultCapacityProviderStrategy ?? []).Select(static item => item.CapacityProvider).Except(associated))
        {
            yield return $"{nameof(WithDefaultCapacityProvider)}(\"{name}\") needs that name in {nameof(WithCapacityProviders)}.";
        }
    }

    private static ClusterSetting[] ContainerInsights(string value) =>
        [new ClusterSetting { Name = ClusterSettingName.ContainerInsights, Value = value }];

    private CreateClusterBuilder Configure(Func<ClusterConfiguration, ClusterConfiguration> change, string method) =>
        Set(request => request with { Configuration = change(request.Configuration ?? new ClusterConfiguration()) }, method: method);
}
