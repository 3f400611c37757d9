namespace WebApi;

/// <summary>The section <c>Shop</c>: the cluster that is served.</summary>
internal sealed class ShopOptions
{
    public string Cluster { get; set; } = "";
}
