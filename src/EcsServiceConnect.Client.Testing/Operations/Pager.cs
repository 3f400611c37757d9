using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Cuts lists into pages. A token says after which item to go on, and is sealed together with the operation and its filters, so it
/// opens nothing but the next page of the same question, and for a day.
/// </summary>
internal sealed class Pager(byte[] secret, Timeline timeline)
{
    private const int SealLength = 16;
    private const int TimeLength = sizeof(long);
    private const int LargestPage = 100;

    private static readonly TimeSpan _lifetime = TimeSpan.FromHours(24);

    /// <param name="question">The request without its token and its page size.</param>
    /// <param name="items">What there is, in order, each under a key that sorts as text in the same order.</param>
    /// <param name="asked">The token that the request carries, and its page size.</param>
    /// <param name="usualSize">The page size when none is asked for.</param>
    /// <param name="descending">Whether the keys fall instead of rising.</param>
    public Page<TItem> Cut<TRequest, TItem>(
        TRequest question,
        IEnumerable<(string Key, TItem Item)> items,
        (string? NextToken, int? MaxResults) asked,
        int usualSize = LargestPage,
        bool descending = false)
        where TRequest : EcsRequest, IEcsModel<TRequest> => Cut(
            question,
            after => after is null
                ? items
                : items.SkipWhile(item => string.CompareOrdinal(item.Key, after) * (descending ? -1 : 1) <= 0),
            asked,
            usualSize);

    /// <summary>Cuts a list that need not be gone through up to where the page begins.</summary>
    /// <param name="question">The request without its token and its page size.</param>
    /// <param name="itemsAfter">What there is after a key, or all after none, in order.</param>
    /// <param name="asked">The token that the request carries, and its page size.</param>
    /// <param name="usualSize">The page size when none is asked for.</param>
    public Page<TItem> Cut<TRequest, TItem>(
        TRequest question,
        Func<string?, IEnumerable<(string Key, TItem Item)>> itemsAfter,
        (string? NextToken, int? MaxResults) asked,
        int usualSize = LargestPage)
        where TRequest : EcsRequest, IEcsModel<TRequest>
    {
        Guard.InRange(asked.MaxResults, "maxResults", 1, LargestPage);
        var size = asked.MaxResults ?? usualSize;
        var context = Encoding.UTF8.GetBytes(question.Operation.Name + "\n" + EcsJson.Serialize(question) + "\n");
        var after = string.IsNullOrEmpty(asked.NextToken) ? null : Open(asked.NextToken, context);
        var page = itemsAfter(after).Take(size + 1).ToList();
        var more = page.Count > size;
        return new Page<TItem>(
            [.. page.Take(size).Select(static item => item.Item)],
            more ? Close(page[size - 1].Key, context) : null);
    }

    /// <summary>A token: the seal, the moment at which it was made, the key.</summary>
    private string Close(string key, byte[] context)
    {
        Span<byte> moment = stackalloc byte[TimeLength];
        BinaryPrimitives.WriteInt64BigEndian(moment, timeline.Now.ToUnixTimeMilliseconds());
        byte[] content = [.. moment, .. Encoding.UTF8.GetBytes(key)];
        return Base64Url.EncodeToString([.. Seal(content, context), .. content]);
    }

    private string Open(string token, byte[] context)
    {
        var bytes = Base64Url.IsValid(token) ? Base64Url.DecodeFromChars(token) : [];
        if (bytes.Length <= SealLength + TimeLength
            || !CryptographicOperations.FixedTimeEquals(Seal(bytes[SealLength..], context), bytes.AsSpan(0, SealLength)))
        {
            throw new InvalidParameterException(
                "The nextToken is not one that this operation answered for the same filters. Begin again without a token.");
        }

        var made = DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(SealLength)));
        return timeline.Now - made <= _lifetime
            ? Encoding.UTF8.GetString(bytes.AsSpan(SealLength + TimeLength))
            : throw new InvalidParameterException("The nextToken has expired: it holds for 24 hours. Begin again without a token.");
    }

    private byte[] Seal(byte[] content, byte[] context) => HMACSHA256.HashData(secret, (byte[])[.. context, .. content])[..SealLength];
}
