using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Models;

/// <summary>Describes capacity providers: named ones, those of a cluster, or all of them, a page at a time.</summary>
/// <remarks>
/// <para>The pages are small, at most 10 providers each.</para>
/// <para>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeCapacityProviders.html</para>
/// </remarks>
[EcsOperation(IsReadOnly = true)]
public sealed partial record DescribeCapacityProvidersRequest : PagedEcsRequest<DescribeCapacityProvidersResponse, CapacityProvider>
{
    /// <summary>The capacity providers to describe, by short name or full ARN, at most 100 in one request.</summary>
    /// <value>Null: all that the other members allow, <c>FARGATE</c> and <c>FARGATE_SPOT</c> included.</value>
    [LengthRange(0, 100)]
    public IReadOnlyList<string>? CapacityProviders { get; init; }

    /// <summary>Describes only the capacity providers of this cluster, those of managed instances among them.</summary>
    /// <value>Null: no restriction to a cluster.</value>
    public string? Cluster { get; init; }

    /// <summary>Optional parts of the description to include.</summary>
    /// <value>Null: none of them, so no tags.</value>
    public IReadOnlyList<CapacityProviderField>? Include { get; init; }

    /// <summary>The most capacity providers in one page, 1 to 10.</summary>
    /// <value>Null: 10.</value>
    [ValueRange(1, 10)]
    public int? MaxResults { get; init; }

    internal override PagedEcsRequest<DescribeCapacityProvidersResponse, CapacityProvider> WithMaxPageSize() =>
        this with { MaxResults = MaxResults ?? 10 };

    internal override IReadOnlyList<CapacityProvider> GetItems(DescribeCapacityProvidersResponse page) => page.CapacityProviders;
}

/// <summary>One page of the response to <see cref="DescribeCapacityProvidersRequest"/>.</summary>
[EcsShape]
public sealed partial record DescribeCapacityProvidersResponse : PagedEcsResponse, IHasFailures
{
    /// <summary>The capacity providers of this page. Their order is not promised.</summary>
    public IReadOnlyList<CapacityProvider> CapacityProviders { get; init; } = [];

    /// <summary>
    /// What was requested and could not be described, with a reason such as <c>MISSING</c>. The call as a whole
    /// succeeds all the same.
    /// </summary>
    /// <value>Empty where there was no failure.</value>
    public IReadOnlyList<Failure> Failures { get; init; } = [];
}
