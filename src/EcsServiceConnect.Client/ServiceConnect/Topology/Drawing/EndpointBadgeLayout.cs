namespace EcsServiceConnect.Client;

/// <summary>An endpoint as it is drawn: a node at the edge of its service's card that faces the namespace.</summary>
internal sealed class EndpointBadgeLayout
{
    public const int Height = 18;

    private const int FontSize = 12;
    private const int Inset = 9;
    private const int RemarkSize = 11;

    /// <summary>What of the card's width a pill leaves free.</summary>
    private const int Margin = 24;

    public EndpointBadgeLayout(TopologyEndpoint endpoint)
    {
        Endpoint = endpoint;
        var full = endpoint.ToString();
        Label = TextMeasurer.Shorten(full, ServiceNodeLayout.Width - Margin - (2 * Inset), static text => TextMeasurer.MeasureMono(text, FontSize));
        Width = TextMeasurer.MeasureMono(Label, FontSize) + (2 * Inset);
        var remark = string.Join(
            ", ",
            new[] { endpoint.AppProtocol.HasValue ? endpoint.AppProtocol.Value : null, endpoint.UsesTls ? "TLS" : null }.OfType<string>());
        Remark = TextMeasurer.MeasureSans(remark, RemarkSize) + Width + (2 * Margin) <= ServiceNodeLayout.Width ? remark : "";
        Tooltip = $"{full}, of {endpoint.Cluster}/{endpoint.Service}"
            + (remark.Length > 0 ? $", {remark}" : "")
            + (endpoint.ContainerPort is { } port ? $", container port {port}" : "")
            + (endpoint.CreatedAt is { } since ? $", since {TopologyTableWriter.Time(since)}{(endpoint.IsCreatedAtExact ? "" : " or before")}" : "");
    }

    public TopologyEndpoint Endpoint { get; }

    public string Label { get; }

    public int Width { get; }

    /// <summary>Protocol and encryption, where there is room for them.</summary>
    public string Remark { get; }

    public string Tooltip { get; }
}
